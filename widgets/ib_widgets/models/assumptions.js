/** What `ib_exercises.models` assumes, in words and figures. Written by tests/vectors/make.py. */

/** @type {Record<string, import("./types.js").Assumptions & {measures: import("./comparison.js").Measure[], play: import("./types.js").Values}>} */
export const ASSUMPTIONS = {
  "scheepstra": {
    "title": "De klok van Scheepstra",
    "parameters": [
      {
        "name": "leerlingen",
        "label": "Leerlingen in de klas",
        "unit": "leerlingen",
        "default": 40,
        "minimum": 1,
        "maximum": 60,
        "step": 1,
        "explanation": "Alle kinderen krijgen evenveel tijd.",
        "group": "Je klas",
        "choices": [],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Lestijd",
        "unit": "minuten",
        "default": 180,
        "minimum": 15,
        "maximum": 360,
        "step": 5,
        "explanation": "Alle minuten zijn les: pauze, opstarten en opruimen tellen niet mee.",
        "group": "Je klas",
        "choices": [],
        "whole": false
      },
      {
        "name": "klassikaal",
        "label": "Deel dat klassikaal is",
        "unit": "% van de tijd",
        "default": 50,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Scheepstra gaf de helft van de tijd mondeling les aan allen en zag de andere helft toe op schriftelijk werk.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": false
      },
      {
        "name": "groepen",
        "label": "Aantal groepen",
        "unit": "groepen",
        "default": 3,
        "minimum": 1,
        "maximum": 8,
        "step": 1,
        "explanation": "De groepen zijn even groot en om de beurt aan de beurt.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": true
      },
      {
        "name": "wissel",
        "label": "Tijd per wissel",
        "unit": "minuten",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 0.25,
        "explanation": "Wat het kost om van het ene kind of de ene groep naar de volgende te gaan.",
        "group": "Manier van lesgeven",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Het is een rekenvoorbeeld, geen meting: niemand heeft geteld wat een kind in 1918 werkelijk kreeg.",
      "Ieder kind krijgt evenveel. Wie meer nodig heeft, krijgt het hier niet.",
      "Alle lestijd is les. Er gaat niets af voor opstarten, pauze of orde.",
      "Een minuut samen met de hele klas telt even zwaar als een minuut alleen. Of dat zo is, is juist de vraag.",
      "De leerkracht is alleen. Een onderwijsassistent, of kinderen die elkaar helpen, komen niet voor."
    ],
    "measures": [],
    "play": {}
  },
  "differentiatie": {
    "title": "Eén doel of eigen doel",
    "parameters": [
      {
        "name": "leerlingen",
        "label": "Leerlingen in de klas",
        "unit": "leerlingen",
        "default": 25,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Eén leerkracht, de hele periode dezelfde kinderen.",
        "group": "De klas",
        "choices": [],
        "whole": true
      },
      {
        "name": "spreiding",
        "label": "Spreiding van de beginniveaus",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 2,
        "step": 0.1,
        "explanation": "De standaardafwijking: twee op de drie kinderen beginnen niet verder dan dit van het midden. Denk bij een stap aan ongeveer een half leerjaar.",
        "group": "De klas",
        "choices": [],
        "whole": false
      },
      {
        "name": "vast",
        "label": "Beginniveaus",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 1,
        "step": 1,
        "explanation": "Door toeval: elke klas valt anders uit. Vast: op elk van de niveaus −2, −1, 0, 1 en 2 (maal de spreiding) evenveel kinderen.",
        "group": "De klas",
        "choices": [
          "door toeval",
          "vijf vaste niveaus"
        ],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Duur van een les",
        "unit": "minuten",
        "default": 45,
        "minimum": 15,
        "maximum": 90,
        "step": 5,
        "explanation": "De hele les, uitleg en werken samen.",
        "group": "De lessen",
        "choices": [],
        "whole": false
      },
      {
        "name": "lessen",
        "label": "Lessen per week",
        "unit": "lessen",
        "default": 4,
        "minimum": 1,
        "maximum": 5,
        "step": 1,
        "explanation": "Elke les verloopt hetzelfde.",
        "group": "De lessen",
        "choices": [],
        "whole": true
      },
      {
        "name": "weken",
        "label": "Aantal weken",
        "unit": "weken",
        "default": 20,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Een schooljaar telt er ongeveer 40.",
        "group": "De lessen",
        "choices": [],
        "whole": true
      },
      {
        "name": "doel",
        "label": "Het gezamenlijke doel ligt hoger",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 3,
        "step": 0.1,
        "explanation": "De klassikale uitleg begint op niveau 0 en schuift elke week een even groot stuk op naar het doel.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "pasbreedte",
        "label": "Uitleg past tot een afstand van",
        "unit": "stappen",
        "default": 2,
        "minimum": 0.5,
        "maximum": 5,
        "step": 0.1,
        "explanation": "Precies op niveau komt elke minuut uitleg aan. Op deze afstand, naar boven of beneden, geen enkele meer.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "grens_laag",
        "label": "Verlengde instructie voor wie begint onder",
        "unit": "stappen",
        "default": -0.5,
        "minimum": -3,
        "maximum": 0,
        "step": 0.1,
        "explanation": "De ondergrens van de basisgroep.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "grens_hoog",
        "label": "Verkorte instructie voor wie begint boven",
        "unit": "stappen",
        "default": 1,
        "minimum": 0,
        "maximum": 3,
        "step": 0.1,
        "explanation": "De bovengrens van de basisgroep. Wie erboven begint, verlaat de uitleg eerder en gaat verder met eigen werk.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "verlengd",
        "label": "Deel van de les voor verlengde instructie",
        "unit": "% van de les",
        "default": 33,
        "minimum": 0,
        "maximum": 80,
        "step": 1,
        "explanation": "De rest van de les is klassikale uitleg. Verlengde instructie past precies bij wie haar krijgt; de anderen werken dan zelfstandig.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "verkort",
        "label": "Deel van de uitleg bij verkorte instructie",
        "unit": "% van de uitleg",
        "default": 50,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Zoveel van de klassikale uitleg volgt wie verkorte instructie krijgt.",
        "group": "Eén doel (convergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "wissel",
        "label": "Tijd om naar de volgende leerling te gaan",
        "unit": "minuten",
        "default": 0.5,
        "minimum": 0,
        "maximum": 2,
        "step": 0.1,
        "explanation": "Bij eigen doelen gaat de leerkracht alle kinderen langs: één wissel minder dan er kinderen zijn.",
        "group": "Eigen doel (divergent)",
        "choices": [],
        "whole": false
      },
      {
        "name": "zelfstandig",
        "label": "Wat een minuut zelfstandig werken oplevert",
        "unit": "% van een passende minuut uitleg",
        "default": 40,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "Bij 100% leert een kind alleen evenveel als met de leerkracht, bij 0% niets. Deze aanname weegt het zwaarst.",
        "group": "Leren",
        "choices": [],
        "whole": false
      },
      {
        "name": "opbrengst",
        "label": "Groei per 100 effectieve minuten",
        "unit": "stappen",
        "default": 0.05,
        "minimum": 0.01,
        "maximum": 0.2,
        "step": 0.01,
        "explanation": "Een effectieve minuut is een minuut uitleg die helemaal past.",
        "group": "Leren",
        "choices": [],
        "whole": false
      },
      {
        "name": "toeval",
        "label": "Toeval van week tot week",
        "unit": "% van de groei",
        "default": 30,
        "minimum": 0,
        "maximum": 100,
        "step": 5,
        "explanation": "De ene week zit mee, de andere tegen; voor beide vormen dezelfde weken.",
        "group": "Leren",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Alle getallen zijn aannames, geen metingen. Het model laat zien wat er uit volgt, niet hoe jouw klas is.",
      "Een doel en een niveau zijn hier één getal. Een kind is meer dan dat.",
      "Kinderen leren hier niet van elkaar en worden niet gemotiveerder of moedelozer van hun groep.",
      "De groepen blijven de hele periode gelijk. In de klas kun je elke week opnieuw kijken wie wat nodig heeft.",
      "Bij eigen doelen past alle leerstof vanzelf. Het maken en kiezen ervan kost de leerkracht hier geen tijd.",
      "Echte klassen mengen beide vormen."
    ],
    "measures": [
      {
        "name": "growth",
        "label": "Groei per leerling",
        "unit": "stappen",
        "decimals": 2
      },
      {
        "name": "spread",
        "label": "Spreiding van de eindniveaus",
        "unit": "stappen",
        "decimals": 2
      },
      {
        "name": "reached",
        "label": "Haalt het gezamenlijke doel",
        "unit": "% van de klas",
        "decimals": 0
      },
      {
        "name": "teacher",
        "label": "Tijd met de leerkracht",
        "unit": "minuten per les",
        "decimals": 1
      },
      {
        "name": "effective",
        "label": "Effectieve tijd",
        "unit": "minuten per les",
        "decimals": 1
      },
      {
        "name": "range",
        "label": "Effectieve tijd: meeste min minste",
        "unit": "minuten",
        "decimals": 1
      }
    ],
    "play": {
      "vast": 1,
      "spreiding": 1,
      "minuten": 45,
      "lessen": 1,
      "weken": 1,
      "verlengd": 33.333333333333336,
      "grens_hoog": 2,
      "wissel": 0,
      "zelfstandig": 0,
      "toeval": 0
    }
  },
  "spreekuur": {
    "title": "Wandelgang of spreekuur",
    "parameters": [
      {
        "name": "vragen",
        "label": "Vragen in een week",
        "unit": "vragen",
        "default": 25,
        "minimum": 5,
        "maximum": 60,
        "step": 1,
        "explanation": "Gemiddeld. De ene week zijn het er meer dan de andere.",
        "group": "De vragen",
        "choices": [],
        "whole": true
      },
      {
        "name": "minuten",
        "label": "Tijd per vraag",
        "unit": "minuten",
        "default": 7,
        "minimum": 1,
        "maximum": 20,
        "step": 1,
        "explanation": "In de wandelgang en in het spreekuur even lang.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "terugkomen",
        "label": "Terugkomen in je werk",
        "unit": "minuten",
        "default": 6,
        "minimum": 0,
        "maximum": 20,
        "step": 1,
        "explanation": "Na elke onderbreking. Een spreekuur is één onderbreking.",
        "group": "De vragen",
        "choices": [],
        "whole": false
      },
      {
        "name": "ingepland",
        "label": "Naar het spreekuur",
        "unit": "% van de vragen",
        "default": 40,
        "minimum": 0,
        "maximum": 100,
        "step": 4,
        "explanation": "Vragen die kunnen wachten.",
        "group": "Waar ze heen gaan",
        "choices": [],
        "whole": false
      },
      {
        "name": "opgelost",
        "label": "Naar elkaar",
        "unit": "% van de vragen",
        "default": 20,
        "minimum": 0,
        "maximum": 100,
        "step": 4,
        "explanation": "Vragen die collega’s onderling oplossen; nooit meer dan er over zijn. De rest blijft in de wandelgang.",
        "group": "Waar ze heen gaan",
        "choices": [],
        "whole": false
      },
      {
        "name": "spreekuren",
        "label": "Spreekuren in een week",
        "unit": "spreekuren",
        "default": 2,
        "minimum": 1,
        "maximum": 5,
        "step": 1,
        "explanation": "Om drie uur, zo gelijk mogelijk over de week verdeeld.",
        "group": "Het spreekuur",
        "choices": [],
        "whole": true
      },
      {
        "name": "duur",
        "label": "Duur van een spreekuur",
        "unit": "minuten",
        "default": 30,
        "minimum": 10,
        "maximum": 90,
        "step": 5,
        "explanation": "Voor één vraag is altijd plek. Een leeg spreekuur houdt je ook vast.",
        "group": "Het spreekuur",
        "choices": [],
        "whole": false
      },
      {
        "name": "week",
        "label": "Laat deze week zien",
        "unit": "van 40",
        "default": 1,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Van het eerste van de veertig schooljaren die het model naspeelt.",
        "group": "Kijken",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "Alle getallen zijn aannames. Tel een week streepjes voordat je er iets op bouwt.",
      "Je bent elke schooldag te vinden, ook buiten je ib-uren. Een vraag in de wandelgang krijgt meteen antwoord.",
      "Vragen komen los van elkaar, op elk moment van de schooldag even vaak. Na een studiedag is dat anders.",
      "Elke vraag duurt even lang, en niemand haakt af. In het echt lost een vraag die wacht zich soms vanzelf op.",
      "Een leeg spreekuur kost hier zijn volle duur. Werk je ondertussen door, dan is dat te somber.",
      "Wat collega’s elkaar vragen, kost hun tijd. Die staat er niet bij.",
      "Het model telt minuten en geen kwaliteit: een rustig gesprek is meer waard dan een gesprek op de trap."
    ],
    "measures": [],
    "play": {}
  },
  "beurten": {
    "title": "De beurtenteller",
    "parameters": [
      {
        "name": "advies",
        "label": "Advies",
        "unit": "beurten",
        "default": 9,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Een idee dat van jou komt, ook als er een vraagteken achter staat.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "gesloten",
        "label": "Gesloten vraag",
        "unit": "beurten",
        "default": 4,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Ja, nee of één woord is genoeg als antwoord.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "open",
        "label": "Open vraag",
        "unit": "beurten",
        "default": 5,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "De ander moet het antwoord zelf bedenken.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "samenvatting",
        "label": "Samenvatting",
        "unit": "beurten",
        "default": 2,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Je geeft terug wat je hoorde, zonder er iets bij te doen.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "stilte",
        "label": "Stilte of iets anders",
        "unit": "beurten",
        "default": 0,
        "minimum": 0,
        "maximum": 60,
        "step": 1,
        "explanation": "Je laat een stilte vallen, of je doet iets wat nergens bij past.",
        "group": "Jouw beurten",
        "choices": [],
        "whole": true
      },
      {
        "name": "jij",
        "label": "Jij bent aan het woord",
        "unit": "minuten",
        "default": 11,
        "minimum": 0,
        "maximum": 90,
        "step": 0.5,
        "explanation": "Schatten mag.",
        "group": "Spreektijd",
        "choices": [],
        "whole": false
      },
      {
        "name": "ander",
        "label": "De ander is aan het woord",
        "unit": "minuten",
        "default": 7,
        "minimum": 0,
        "maximum": 90,
        "step": 0.5,
        "explanation": "Schatten mag.",
        "group": "Spreektijd",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Er bestaat geen norm voor deze verdeling. Een gesprek met veel advies kan precies zijn wat iemand nodig had.",
      "Alleen jouw beurten worden geteld. Wat de ander met een beurt doet, zie je hier niet.",
      "Waar in het gesprek een beurt viel, telt niet mee. Juist daar zit vaak het verschil.",
      "Twee mensen die hetzelfde gesprek tellen, komen zelden op hetzelfde uit. Bespreek dat verschil."
    ],
    "measures": [],
    "play": {}
  }
};
