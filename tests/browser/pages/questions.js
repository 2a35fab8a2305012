/** One question of every kind, in the states that a chapter brings, for the demonstration page and the tests. */

const base = { schema: 1, chapter: "h1", section: "1.1", page: 14, points: 0, share: "trainer" };

/** @type {Record<string, any>[]} traits of models, in the order shown */
export const questions = [
  {
    spec: {
      ...base,
      kind: "reflectie",
      id: "h1-zorgleerling",
      title: "Wat is een zorgleerling?",
      points: 2,
      words: [80, 150],
      prompt:
        "<p>Neem een kind in gedachten dat bij jullie <em>zorgleerling</em> heet, of het bijna werd. Op welk moment gebeurde dat: na een toets, een voorval, een gesprek?</p><p>Schrijf daarna in één zin wat een zorgleerling is, zo dat een collega die maandag begint ermee uit de voeten kan.</p>",
      rubric: ["beschrijft een concreet moment", "geeft een eigen omschrijving in één zin"],
      compare:
        "<p>Leg je zin naast deze vier.</p><ul><li><strong>In het kind:</strong> een leerling die moeite heeft met leren of gedrag.</li><li><strong>In het aanbod:</strong> een leerling die iets nodig heeft wat wij nu niet geven.</li></ul>",
    },
  },
  {
    spec: {
      ...base,
      kind: "reflectie",
      id: "h1-spiegel",
      title: "Spiegel: De voldoende die een juf weggaf",
      mirror: true,
      points: 1,
      words: [60, 120],
      cites: "h1-differentiatie",
      prompt: "<p>Over welk kind klopte jouw eerste indruk niet, te hoog of te laag? Wat zei, deed of liet je vanwege die indruk?</p>",
      rubric: ["beschrijft een concrete eerste indruk", "noemt wat er anders bleek"],
      compare: null,
    },
    answer: {
      revision: "r0",
      value: { text: "Een jongen in groep 6. Ik dacht dat hij niet wilde lezen. Hij bleek thuis voor te lezen aan zijn zusje, elke avond, uit boeken die wij te moeilijk vonden.\n\nIk was gestopt met hem moeilijke vragen te stellen." },
      share: "trainer",
      time: "2026-11-03T20:14:00+01:00",
      writer: "eerder",
    },
    previous: {
      revision: "p0",
      round: "2025-2026",
      value: { text: "Een meisje dat altijd stil was. Ik dacht: die kan het niet bijhouden. Ze bleek te wachten tot iemand haar iets vroeg." },
      share: "trainer",
      time: "2025-11-12T19:40:00+01:00",
      writer: "eerder",
    },
    feedback: {
      score: 1,
      max_score: 1,
      comment: "Wat een scherpe waarneming, dat je gestopt was met moeilijke vragen stellen.\nWat zou je deze week kunnen doen om dat bij een ander kind te merken?",
      time: "2026-11-04T09:12:00+01:00",
    },
    related: {
      "h1-differentiatie": {
        revision: "m1",
        value: { scenarios: [{ name: "Onze groep 5", parameters: {}, summary: "27 leerlingen, 45 minuten: 1,7 minuut per leerling" }] },
        share: "trainer",
        time: "2026-11-03T20:00:00+01:00",
      },
    },
  },
  {
    spec: {
      ...base,
      kind: "rekenvraag",
      id: "h1-minuten",
      section: "1.2",
      title: "Veertig leerlingen, drie uur",
      points: 1,
      prompt: "<p>Een klas van 40 leerlingen, drie uur les. De leerkracht helpt ieder kind om de beurt, even lang. Hoeveel minuten krijgt elk kind?</p>",
      check: { function: "scheepstra.minutes_each", arguments: { leerlingen: 40, minuten: 180 } },
      unit: "minuten",
      decimals: 1,
      key: "4,5",
    },
  },
  {
    spec: {
      ...base,
      kind: "rekenvraag",
      id: "h1-voorspelling",
      section: "1.2",
      title: "",
      prompt: "<p>Wat denk je: hoeveel minuten van een schooldag is een kind uit jouw groep zelf aan het woord?</p>",
      check: null,
      unit: "minuten",
      decimals: 0,
    },
  },
  {
    spec: {
      ...base,
      kind: "keuze",
      id: "h1-vorm",
      section: "1.2",
      title: "Welke vorm herken je?",
      points: 1,
      multiple: false,
      prompt: "<p>De leerkracht geeft één doel aan de hele groep; wie meer nodig heeft, krijgt verlengde instructie. Hoe heet dat?</p>",
      options: [
        { id: "a", text: "Convergente differentiatie: <em>naar één doel toe</em>" },
        { id: "b", text: "Divergente differentiatie: ieder een eigen doel" },
        { id: "c", text: "Geen van beide" },
      ],
      check: { function: "keuze", arguments: {} },
      key: "a",
    },
  },
  {
    spec: {
      ...base,
      kind: "keuze",
      id: "h1-signalen",
      title: "Wat zette jou op het spoor?",
      multiple: true,
      check: null,
      prompt: "<p>Denk aan het laatste kind dat je besprak. Waar begon het mee?</p>",
      options: [
        { id: "a", text: "een toets" },
        { id: "b", text: "een voorval in de klas" },
        { id: "c", text: "een ouder aan de deur" },
        { id: "d", text: "een onderbuikgevoel" },
      ],
    },
  },
  {
    spec: {
      ...base,
      kind: "stelling",
      id: "h1-gewoon",
      title: "Waar staat jullie school?",
      points: 1,
      poles: ["Gewoon is de maat, speciaal de uitzondering", "Verschil is de maat, het onderwijs buigt mee"],
      prompt: "<p>Zet de schuif waar jullie op een doorsnee dinsdag staan, los van wat er in de schoolgids staat.</p>",
      rubric: ["neemt een positie in", "noemt een voorval waaraan dat te zien was"],
      compare: "<p>Waar zou de collega van groep 7 de schuif zetten?</p>",
    },
  },
  {
    spec: {
      ...base,
      kind: "volgorde",
      id: "h1-wetten",
      section: "1.2",
      title: "Wat kwam eerst?",
      points: 1,
      prompt: "<p>Zet deze gebeurtenissen van oud naar nieuw.</p>",
      items: [
        { id: "a", text: "De Wet passend onderwijs" },
        { id: "b", text: "De eerste schoolwet" },
        { id: "c", text: "De verklaring van Salamanca" },
        { id: "d", text: "<em>Onderwijs en Opvoeding</em> van Scheepstra" },
      ],
      check: { function: "timeline.order", arguments: {} },
      key: "b,d,c,a",
    },
  },
  {
    spec: {
      ...base,
      kind: "sorteren",
      id: "h1-taken",
      title: "Vier taken, vier vakken",
      points: 1,
      axes: ["belangrijk", "dringend"],
      prompt: "<p>Leg elke taak in het vak waar jij hem vandaag zou leggen.</p>",
      items: [
        { id: "a", text: "Een kind dat <em>net</em> de klas uit liep" },
        { id: "b", text: "Het groepsbezoek in groep 4" },
        { id: "c", text: "De vragenlijst voor vrijdag" },
        { id: "d", text: "De nieuwsbrieven" },
      ],
    },
  },
  {
    spec: { ...base, kind: "inleveren", id: "h1-inleveren", section: "1.4", title: "", prompt: "<p>Klaar met dit hoofdstuk, of voor nu? Lever in wat je hebt.</p>" },
  },
];
