import Testing

@testable import CaseStore

@Suite struct NetworkFileSystemTests {
  private let mounts = """
    /dev/vda / ext4 rw 0 0
    tmpfs /tmp tmpfs rw 0 0
    server:/homes /home nfs4 rw 0 0
    /dev/sdb1 /home/local\\040disk ext4 rw 0 0
    //server/share /mnt/office cifs rw 0 0
    me@server: /mnt/remote fuse.sshfs rw 0 0
    /dev/sdc1 /media/stick fuseblk rw 0 0
    systemd-1 /auto autofs rw 0 0
    server:/auto /auto nfs rw 0 0
    """

  @Test(
    arguments: [
      ("/var/lib/conduct", nil), ("/tmp/x", nil), ("/home/jsmith/.local", "NFS"),
      ("/home/local disk/school", nil), ("/homestead", nil), ("/mnt/office", "SMB"),
      ("/mnt/remote/a", "SSHFS"), ("/media/stick/a", nil), ("/auto/school", "NFS"),
    ] as [(String, String?)])
  func `The innermost mount says whether a folder is on a network`(path: String, name: String?) {
    let type = NetworkFileSystem.mountType(of: path, mounts: mounts)

    #expect(type.flatMap { NetworkFileSystem.name(mountType: $0) } == name)
  }

  @Test func `Where no mounts are listed nothing is said`() {
    #expect(NetworkFileSystem.mountType(of: "/a", mounts: "") == nil)
  }
}
