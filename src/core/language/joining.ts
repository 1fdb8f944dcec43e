/** What a new main clause, or a new member that tells something of its own, begins with: a sign that parts it, or a word that joins it. */
export const joining =
  /^\s*(?:[,;:–—-]|(?:and|but|or|while|whereas|yet|und|aber|doch|oder|während|et|mais|ou|tandis|y|e|pero|o|mientras|ma)(?![\p{L}\p{N}]))/iu
