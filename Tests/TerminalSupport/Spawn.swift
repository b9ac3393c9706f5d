#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The message of the last system call that failed.
func errorText() -> String {
  String(cString: strerror(errno))
}

/// Starts a program as the leader of a session whose controlling terminal is `terminal`.
///
/// The first terminal a session leader opens becomes its controlling terminal, so that the child opens it by path,
/// as its standard input. Signals are as a login shell would leave them.
func spawn(_ command: [String], environment: [String], terminal: String) throws -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)

  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  #if canImport(Darwin)
    let newSession = POSIX_SPAWN_SETSID
  #else
    // A macro of glibc that asks for _GNU_SOURCE.
    let newSession: Int32 = 0x80
  #endif
  let flags = Int32(newSession) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
  defer { for pointer in arguments + variables { free(pointer) } }
  var process: pid_t = 0
  let code = posix_spawn(&process, command[0], &actions, &attributes, &arguments, &variables)
  guard code == 0 else {
    throw TerminalFailure(description: "cannot start \(command[0]): \(String(cString: strerror(code)))")
  }
  return process
}

/// The path of an executable target of this package, as built beside the running tests.
///
/// - Throws: `TerminalFailure` naming the folders looked into.
public func builtProgram(_ name: String) throws -> String {
  var folders: [String] = []
  var path: [CChar] = Array(repeating: 0, count: Int(PATH_MAX))
  let length = readlink("/proc/self/exe", &path, path.count - 1)
  if length > 0 {
    folders.append(folder(of: String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)))
  }
  // On macOS a runner of Xcode's loads the bundle, whose path is among its arguments.
  for argument in CommandLine.arguments {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
    folders.append(parts[..<bundle].joined(separator: "/"))
  }
  for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
    return "\(folder)/\(name)"
  }
  throw TerminalFailure(description: "no program \(name) in \(folders.joined(separator: ", "))")
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
