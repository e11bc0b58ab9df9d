/// The folders under Resources, as they stand beside the binary. Found by path: see `ResourceLocator`.
public enum ConductResources {
  /// The folder's name beside the binary of a debug or release build.
  public static let folder = "conduct_ConductResources.resources"
}
