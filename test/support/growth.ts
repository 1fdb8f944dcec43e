/** How many times as long eight times the length takes, in computing time. */
export function growth(work: (length: number) => void, length: number): number {
  const timeOf = (one: number): number => {
    const times = [1, 2].map(() => {
      const { user } = process.cpuUsage()
      work(one)
      return process.cpuUsage().user - user
    })
    return Math.min(...times)
  }
  timeOf(length)
  return timeOf(length * 8) / timeOf(length)
}
