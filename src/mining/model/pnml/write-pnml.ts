import type { Arc, Marking, Net, Transition } from '../net.ts'
import { sumArcs } from '../sum-arcs.ts'

/**
 * Writes a net as PNML (ISO/IEC 15909-2:2011) that ProM and pm4py read: silent transitions are marked
 * `$invisible$`, final markings stand in `finalmarkings`. What PNML has no place for, the step and the
 * performers of a transition, is left out. `readPnml` gives the same net. Linear.
 */
export function writePnml(net: Net): string {
  const page = [
    ...net.places.map((place, index) => placeText(net, index, place)),
    ...net.transitions.map(transitionText),
    ...net.transitions.flatMap((transition, index) => arcTexts(net, transition, index)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">',
    '  <net id="net1" type="http://www.pnml.org/version-2009/grammar/ptnet">',
    `    ${named(net.name)}`,
    '    <page id="page1">',
    ...page.map((line) => `      ${line}`),
    '    </page>',
    `    <finalmarkings>${net.final.map((marking) => markingText(net, marking)).join('')}</finalmarkings>`,
    '  </net>',
    '</pnml>',
    '',
  ].join('\n')
}

function placeText(net: Net, index: number, place: Net['places'][number]): string {
  const tokens = net.initial.find((marked) => marked.place === index)?.tokens
  const marked =
    tokens === undefined ? '' : `<initialMarking><text>${tokens}</text></initialMarking>`
  return `<place id="${escape(place.id)}">${named(place.name)}${marked}</place>`
}

function transitionText({ id, label }: Transition): string {
  const silent =
    label === undefined ? '<toolspecific tool="ProM" version="6.4" activity="$invisible$"/>' : ''
  return `<transition id="${escape(id)}">${named(label ?? id)}${silent}</transition>`
}

function arcTexts(net: Net, { id, inputs, outputs }: Transition, index: number): string[] {
  const arcText = (arc: Arc, side: 'in' | 'out') => {
    const place = net.places[arc.place]?.id ?? ''
    const [source, target] = side === 'in' ? [place, id] : [id, place]
    const weight = arc.weight === 1 ? '' : `<inscription><text>${arc.weight}</text></inscription>`
    const ends = `source="${escape(source)}" target="${escape(target)}"`
    return `<arc id="${side}-${index}-${arc.place}" ${ends}>${weight}</arc>`
  }
  return [
    ...sumArcs(inputs).map((arc) => arcText(arc, 'in')),
    ...sumArcs(outputs).map((arc) => arcText(arc, 'out')),
  ]
}

function markingText(net: Net, marking: Marking): string {
  const places = marking.map(({ place, tokens }) => {
    return `<place idref="${escape(net.places[place]?.id ?? '')}"><text>${tokens}</text></place>`
  })
  return `<marking>${places.join('')}</marking>`
}

function named(name: string): string {
  return `<name><text>${escape(name)}</text></name>`
}

/** Line ends are kept as characters, else XML would read them as blanks; what XML cannot hold is U+FFFD. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\n\r\t\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
}
