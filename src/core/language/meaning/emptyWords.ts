/** English words of saying, of doubt and of time with which memos put anything into a sentence, some of them as their stems. */
export const emptyWords = (
  'accord acknow add admit almost already announ appear argu assess assum believ call certai claim clear conced conclu confid ' +
  'confir consid convin could country current day decad decid declar definit demons deni descri doubt early emphas establ even ' +
  'eviden expect explai fact fear final find foreca foresa former foun found future general highli hint hope imposs indica ' +
  'inevit insist intend interv judg kind knew know late latter least less like likely long main maintai make mean month near ' +
  'need nev never new note old own part perhap place plain plan point possib predic presen probab prove put quit rather realli ' +
  'recent reckon reiter remark repeat report reveal see seem seen show simp simpl sinc spok stat still stress suggest suppos ' +
  'sure again here tell thing think though thought time today told two undoub unlike use ver very view want warn way week whole write ' +
  'wrot year yet take took place virtu certainty odds chance this these those neither ever go going matter feel foresee hear prospect likelihood probability possibility risk flat blunt categorical firm'
).split(' ')
