/* What is said of those who ask and of those who answer, in the languages that talks are read in. */

/** What somebody is, set with capitals like a name. */
export const calling =
  /(?:fellow|director|professor|officer|editor|president|chair|minister|secretary|manager|advis[eo]r|analyst|economist|engineer|delegate|member|partner|consultant|correspondent|founder|author|executive|scientist|lawyer|historian)$/iu
