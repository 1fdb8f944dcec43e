const fs = require('node:fs'),
  path = require('node:path')
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off']
class Logger {
  constructor(name, file) {
    this.name = name
    this.file = file
    this.level = 2
    this.plain = false
    fs.mkdirSync(path.dirname(file), { recursive: true })
  }
  write(level, message) {
    if (level < this.level) return
    const stamp = new Date().toISOString().replace('T', ' ').slice(0, 23)
    try {
      fs.appendFileSync(this.file, this.plain ? message : `${stamp} [${names[level]}] ${message}\n`)
    } catch {
      /* the log folder was removed */
    }
  }
  trace(m) {
    this.write(0, m)
  }
  debug(m) {
    this.write(1, m)
  }
  info(m) {
    this.write(2, m)
  }
  warn(m) {
    this.write(3, m)
  }
  error(m) {
    this.write(4, m)
  }
  critical(m) {
    this.write(5, m)
  }
  getLevel() {
    return this.level
  }
  setLevel(l) {
    this.level = l
  }
  clearFormatters() {
    this.plain = true
  }
  setPattern() {}
  flush() {}
  drop() {}
}
exports.version = 0
exports.setFlushOn = exports.setLevel = exports.shutdown = () => {}
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file)
