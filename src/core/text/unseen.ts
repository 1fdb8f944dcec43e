/** Signs that no reader sees, or that turn the direction of a line: controls but line ends and tabs, spaces without width, separators of lines. Joiners stay: some scripts are written with them. */
export const unseen = /[^\P{Cc}\n\r\t]|[\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/gu
