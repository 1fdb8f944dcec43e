import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Who speaks with which part, each once, in the order of the talk. */
const partsIn = async (lines: readonly string[]): Promise<readonly string[]> => [
  ...new Set((await toldIn(lines.join('\n\n'))).map((turn) => turn.slice(0, turn.indexOf(':')))),
]

suite('parts told by whose turns follow whose', () => {
  test('of two hosts the one whose words tell little asks too, in a language whose words nobody listed', async () => {
    assert.deepEqual(
      await partsIn([
        'JÓRUNN HÁKARDÓTTIR: Gott kvöld. Við erum hér í Hafnarþættinum.',
        'STEINAR BLÁFELD: Ég er hér líka. Hjá okkur er Álfrún Kvíslmann, sem mælir sjóinn við ströndina og hefur gert það í tuttugu ár, og ég var einu sinni nemandi hennar.',
        'ÁLFRÚN KVÍSLMANN: Gott kvöld og takk fyrir að bjóða mér hingað á bryggjuna í kvöld.',
        'JÓRUNN HÁKARDÓTTIR: Hvað er sjórinn heitur í dag?',
        'ÁLFRÚN KVÍSLMANN: Hann er átta gráður, tveimur meira en þegar ég byrjaði að mæla fyrir tuttugu árum, og fiskurinn veit það betur en ráðuneytið.',
        'STEINAR BLÁFELD: Fiskurinn veit það þá?',
        'ÁLFRÚN KVÍSLMANN: Hann fór norður í fyrra. Bátarnir fóru á eftir honum, og húsin standa nú auð við höfnina alla vetur.',
        'STEINAR BLÁFELD: Ég man það vel að amma sagði mér einu sinni frá bátunum sem fóru norður og komu aldrei aftur, og enginn í bænum talaði um það.',
        'ÁLFRÚN KVÍSLMANN: Já, hún sagði mér frá því sama. Hún taldi báta, ég tel gráður, og við fáum báðar sömu svörin frá bænum.',
        'JÓRUNN HÁKARDÓTTIR: Hver á að borga fyrir nýja höfn?',
        'STEINAR BLÁFELD: Já, ég spurði á bryggjunni í gær og maðurinn sagði mér að hann ætti ekkert nema bátinn og skuldina af honum.',
        'ÁLFRÚN KVÍSLMANN: Þeir sem eiga skipin. Þeir eiga líka kvótann, og hann fór ekki norður með fiskinum.',
        'STEINAR BLÁFELD: Er það ekki dýrt?',
        'ÁLFRÚN KVÍSLMANN: Jú, en auð hús eru dýrari, og þau borga enga skatta til sveitarfélagsins.',
      ]),
      ['q Jórunn Hákardóttir', 'q Steinar Bláfeld', 'a Álfrún Kvíslmann'],
    )
  })
})
