#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The system's words for an error number, always in English.
func systemMessage(_ number: Int32) -> String {
  switch number {
  case ENOENT: "no such file or directory"
  case EACCES: "permission denied"
  case EPERM: "operation not permitted"
  case EROFS: "the file system is read-only"
  case EISDIR: "is a directory"
  case ENOTDIR: "a part of the path is not a directory"
  case ENOSPC: "no space left on the device"
  case EDQUOT: "the disk quota is used up"
  case EPIPE: "the reader went away"
  case EIO: "input/output error"
  case EBADF: "is closed"
  case EFBIG: "the file would grow too large"
  case ENAMETOOLONG: "the name is too long"
  case ELOOP: "symbolic links lead in a circle"
  case EMFILE, ENFILE: "too many files are open"
  case ETXTBSY: "is a program that runs"
  default: "system error \(number)"
  }
}

extension ExitStatus {
  /// The status for a failed system call, nil where it depends on what was tried.
  init?(systemError number: Int32) {
    switch number {
    case ENOENT: self = .missingInput
    case EACCES, EPERM: self = .noPermission
    case EPIPE: self = .closedPipe
    default: return nil
    }
  }
}
