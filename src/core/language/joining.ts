/** What a new main clause, or a new member that tells something of its own, begins with: a sign that parts it, or a word that joins it. */
export const joining =
  /^\s*(?:[,;:–—-]|(?:and|but|or|while|whereas|yet|und|aber|doch|oder|während|et|mais|ou|tandis|y|e|pero|o|mientras|ma)(?![\p{L}\p{N}]))/iu

/** A word that no line ends with. */
export const connecting =
  /\s(?:and|or|of|the|by|in|on|for|to|with|from|und|oder|der|die|das|des|von|mit|für|zur?|de|du|la|le|les|et|y|el|los|con|по|и|в|с|на)$/u
