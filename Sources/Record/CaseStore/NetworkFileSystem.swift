import Foundation

/// Recognises file systems that other computers share, on which SQLite's locks and its write-ahead
/// log do not hold (<https://www.sqlite.org/wal.html>: all processes must be on the same host).
enum NetworkFileSystem {
  /// The name of the network file system a folder is on; nil for a local one, and where the system
  /// does not list its mounts (`/proc` is not there), since nothing can be said then.
  static func name(at folder: String) -> String? {
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    var resolved = folder
    if let real = realpath(folder, nil) {
      resolved = String(cString: real)
      free(real)
    }
    return mountType(of: resolved, mounts: mounts).flatMap { name(mountType: $0) }
  }

  /// The name people know for a mount's type; nil for a local one.
  static func name(mountType: String) -> String? {
    switch mountType {
    case "nfs", "nfs4": return "NFS"
    case "cifs", "smb3", "smbfs": return "SMB"
    case "fuse.sshfs": return "SSHFS"
    case "9p", "virtiofs": return "a folder shared by the host of this machine (\(mountType))"
    case "afs", "ceph", "coda", "gfs2", "glusterfs", "lustre", "ncpfs", "ocfs2": return mountType
    // A disk read through FUSE is local, but its type is fuseblk; what else FUSE shows may be a
    // share.
    case "fuse": return "FUSE"
    default: return mountType.hasPrefix("fuse.") ? mountType : nil
    }
  }

  /// The type of the mount that holds a path, from the lines of `/proc/self/mounts`: the longest
  /// mount point wins, and of equals the last, which hides the others.
  static func mountType(of path: String, mounts: String) -> String? {
    var found: (length: Int, type: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      let point = fields[1].replacingOccurrences(of: "\\040", with: " ")
      let holds = path == point || path.hasPrefix(point.hasSuffix("/") ? point : point + "/")
      if holds, point.utf8.count >= found?.length ?? 0 {
        found = (point.utf8.count, String(fields[2]))
      }
    }
    return found?.type
  }
}
