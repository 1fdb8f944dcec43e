/* English words by which something is told as to come, or as having come. */

/** `just as Reed had feared`: that it came about, the source cannot know. */
export const asForetold =
  /\b(?:just |exactly |much )?as (?:the )?\p{L}+ (?:had |has )?(?:always |long |rightly )?(?:feared|expected|predicted|warned|foresaw|foreseen|foretold|hoped|forecast|anticipated)\b(?: in \d{4})?/iu

/** What is to be done, by a verb in the `active` or the participle of the `passive`. */
export const futureVerbs =
  /\b(?:will|to|may|might|could|would|shall|cannot)(?: (?:not|never|simply|also|soon|still|\p{L}+ly))* (?:be (?<passive>\p{Ll}+(?:ed|en|t))|(?<active>\p{Ll}+))/gu

/** What no event is told by, though it stands where its verb would. */
export const noEvent = /^(?:.|be|do|an?|by|no|on|in|of|it|the|its|her|his|their|this|that|have|has|rul|exclud|expect)$/
