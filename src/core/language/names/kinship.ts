/* Who is somebody’s family. */

/** Words for members of a family, as a choice of a pattern. */
export const kin =
  'wife|husband|spouse|partner|fianc[ée]e?|widow|widower|son|daughter|child|children|father|mother|parents|brother|sister|twin|uncle|aunt|cousin|nephew|niece|grand(?:father|mother|son|daughter|parents|children)|(?:father|mother|brother|sister|son|daughter)-in-law|stepson|stepdaughter|stepfather|stepmother'
