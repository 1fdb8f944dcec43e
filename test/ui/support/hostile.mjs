// A corpus in which every text tries to be more than text.

/** By what it tries. Whatever would run sets `attacked` in the window; whatever would load asks evil.example. */
export const attacks = {
  html: '<b onclick="attacked=1">b</b><img src="https://evil.example/i.png" onerror="attacked=1"><iframe src="https://evil.example">',
  script: '<script>attacked=1</script><svg onload="attacked=1">',
  picture: '![p](https://evil.example/p.png "t") ![q][r]',
  command: '[x](command:workbench.action.files.newUntitledFile) <command:evil>',
  javascript: '](javascript:attacked=1) [x](javascript:attacked=1)',
  icons: '$(alert) $(sync~spin) \\$(zap)',
  addresses: 'https://evil.example www.evil.example <https://evil.example> a@evil.example',
  emphasis: '**b** __b__ *i* ~~s~~ `c` ``` | t | # h > q - l',
  mermaid: '```mermaid graph TD; A-->B; ```',
  entities: '&lt;b&gt; &#60;img src=x&#62; &amp; &nbsp;',
  placeholders: '{0} {1} %s ${1:x} $TM_FILENAME ${TM_FILENAME} |a,b| \\u0041',
  emoji: '👩‍👩‍👧‍👦 🏴‍☠️ e\u0301',
  controls: 'a\u0007b\u001b[31mc\u200bd',
  direction: 'abc \u202edef ghi',
  'long words': 'x'.repeat(400),
}

/** All of it in one line. */
export const everything = Object.values(attacks).join(' ')

const named = Object.entries(attacks)
const id = (name) => name.replace(' ', '-')

const interview = `---
attache: interview/1
citation-key: ward2022
type: interview
title: ${JSON.stringify(everything)}
author:
  - given: Ada
    family: Ward
issued: 2022-02-03
publisher: ${JSON.stringify(everything)}
terms: on record
---

# Talk

## Voices

### Ada Ward {#ward}

- role: interviewee
- affiliation: ${everything}

### Ed Gray {#gray}

- role: questioner

## Questions

### Q1 ${everything}

- Q1: “Will it hold … or not”
- ¶1: “It will hold … ${everything}”

## Topics

${named
  .map(
    ([name, text]) => `### ${text} {#topic-${id(name)}}

###### ${text} {#claim-${id(name)}}

Norrdam holds ${text} at last.

- at: ¶1 “${name} it will … for now”
- kind: forecast
- holder: ${text}
- hedge: “${text}”
- caveat: “${text}”
- key phrase: “${text}”
- when: 2022 “${text}”
- coded: ${text} 2022-03-01`,
  )
  .join('\n\n')}

### All {#topic-all}

###### ${everything} {#claim-all}

Norrdam lasts ${everything} at last.

- at: ¶1 “It will hold … for now”
- kind: assessment
- hedge: “${everything}”
- caveat: “${everything}”
- coded: A. Brandt 2022-03-01
`

const glossary = `---
attache: glossary/1
---

# Dams

## Actors

${named
  .map(
    ([name, text]) => `### ${text} {#actor-${id(name)}}

- type: person
- label: ${text}
- definition: ${text} [general]`,
  )
  .join('\n\n')}

## Places

### Norrdam {#norrdam}

- type: ${everything}
- definition: ${everything} [@ward2022, para. 1]
- definition: ${everything} [general]
- alias: ${everything} and more
`

export const hostileCorpus = { 'corpus/ward2022.md': interview, 'corpus/dams.md': glossary }
