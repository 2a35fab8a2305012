/** What `ib_exercises.models` assumes, in words and figures. Written by tests/vectors/make.py. */

/** @type {Record<"scheepstra" | "differentiatie" | "verspreiding" | "geluk", import("./types.js").Assumptions & {measures: import("./comparison.js").Measure[], play: import("./types.js").Values}>} */
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
  "verspreiding": {
    "title": "Een idee op reis",
    "parameters": [
      {
        "name": "vorm",
        "label": "Wie spreekt wie",
        "unit": "",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 1,
        "explanation": "Altijd twintig mensen. Bij een brug spreekt één persoon per bouw de andere bouwen; bij maatjes heeft ieder één vaste collega in een andere bouw; in de ster spreekt iedereen alleen de ib’er.",
        "group": "Het team",
        "choices": [
          "iedereen met iedereen",
          "vier bouwen met een brug",
          "vier bouwen met maatjes",
          "een ster rond de ib’er"
        ],
        "whole": true
      },
      {
        "name": "plaats",
        "label": "Waar de starters zitten",
        "unit": "",
        "default": 1,
        "minimum": 0,
        "maximum": 2,
        "step": 1,
        "explanation": "Bij elkaar: eerst in één bouw. Op de kruispunten: eerst de bruggen, en in de ster de ib’er.",
        "group": "Het team",
        "choices": [
          "bij elkaar",
          "verspreid",
          "op de kruispunten"
        ],
        "whole": true
      },
      {
        "name": "starters",
        "label": "Starters",
        "unit": "mensen",
        "default": 2,
        "minimum": 1,
        "maximum": 10,
        "step": 1,
        "explanation": "Wie het idee kent op de dag dat het begint.",
        "group": "Het idee",
        "choices": [],
        "whole": true
      },
      {
        "name": "contacten",
        "label": "Gesprekken per week",
        "unit": "gesprekken",
        "default": 3,
        "minimum": 0.5,
        "maximum": 10,
        "step": 0.5,
        "explanation": "Zo vaak praat iemand die het idee kent erover, elke keer met een van de eigen contacten.",
        "group": "Het idee",
        "choices": [],
        "whole": false
      },
      {
        "name": "kans",
        "label": "Kans dat de ander het overneemt",
        "unit": "% per gesprek",
        "default": 5,
        "minimum": 1,
        "maximum": 20,
        "step": 1,
        "explanation": "Per gesprek, en voor iedereen gelijk.",
        "group": "Het idee",
        "choices": [],
        "whole": false
      },
      {
        "name": "volhouden",
        "label": "Zo lang vertelt iemand het door",
        "unit": "weken",
        "default": 40,
        "minimum": 1,
        "maximum": 40,
        "step": 1,
        "explanation": "Daarna praat iemand er niet meer over. Bij 40 weken houdt niemand op.",
        "group": "Het idee",
        "choices": [],
        "whole": true
      },
      {
        "name": "week",
        "label": "Weken na de start",
        "unit": "weken",
        "default": 16,
        "minimum": 0,
        "maximum": 40,
        "step": 1,
        "explanation": "Het moment waarvan je het netwerk ziet.",
        "group": "Waar je kijkt",
        "choices": [],
        "whole": true
      },
      {
        "name": "schooljaar",
        "label": "Schooljaar dat je ziet",
        "unit": "van de 200",
        "default": 1,
        "minimum": 1,
        "maximum": 200,
        "step": 1,
        "explanation": "Hetzelfde team met ander toeval. De band en het gemiddelde gaan over alle schooljaren samen.",
        "group": "Waar je kijkt",
        "choices": [],
        "whole": true
      },
      {
        "name": "starturen",
        "label": "Een starter op weg helpen",
        "unit": "uur",
        "default": 4,
        "minimum": 0,
        "maximum": 40,
        "step": 1,
        "explanation": "Scholing, lezen, uitproberen: per starter, eenmalig.",
        "group": "Wat het kost",
        "choices": [],
        "whole": false
      },
      {
        "name": "gespreksminuten",
        "label": "Duur van een gesprek",
        "unit": "minuten",
        "default": 5,
        "minimum": 1,
        "maximum": 30,
        "step": 1,
        "explanation": "Twee mensen zijn die tijd kwijt.",
        "group": "Wat het kost",
        "choices": [],
        "whole": false
      }
    ],
    "notes": [
      "Alle getallen zijn verzonnen. Niemand heeft gemeten hoe groot de kans is dat een idee per gesprek overspringt.",
      "Iedereen praat even vaak en laat zich even makkelijk overtuigen. In een team kent ieder de uitzonderingen.",
      "Het idee verandert onderweg niet, wordt niet beter en ook niet verkeerd begrepen.",
      "Kennen is hier meteen doorvertellen. Of iemand er in de klas iets mee doet, weet het model niet.",
      "Wie met wie praat, ligt het hele jaar vast. Er zijn geen studiedagen, ruzies of vakanties.",
      "De formule gaat altijd over een team waarin iedereen iedereen spreekt en niemand ophoudt, zonder toeval."
    ],
    "measures": [],
    "play": {}
  },
  "geluk": {
    "title": "Acht jaar geluk",
    "parameters": [
      {
        "name": "leraren",
        "label": "Leraren in het team",
        "unit": "leraren",
        "default": 12,
        "minimum": 8,
        "maximum": 20,
        "step": 1,
        "explanation": "Elk jaar krijgt een kind een ander; welke, bepaalt het toeval.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "kennen",
        "label": "Kennen de aanpak aan het begin",
        "unit": "leraren",
        "default": 3,
        "minimum": 0,
        "maximum": 20,
        "step": 1,
        "explanation": "Zijn het er meer dan het team groot is, dan kent iedereen hem.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "erbij",
        "label": "Leren het er elk schooljaar bij",
        "unit": "leraren",
        "default": 0,
        "minimum": 0,
        "maximum": 3,
        "step": 1,
        "explanation": "Na het eerste jaar van een kind komen de eersten erbij. Bij 0 leert niemand van een ander.",
        "group": "Het team",
        "choices": [],
        "whole": true
      },
      {
        "name": "jaren",
        "label": "Jaren op deze school",
        "unit": "jaren",
        "default": 8,
        "minimum": 1,
        "maximum": 8,
        "step": 1,
        "explanation": "Wie later instroomt of verhuist, heeft er minder.",
        "group": "Het kind",
        "choices": [],
        "whole": true
      }
    ],
    "notes": [
      "De getallen zijn verzonnen. Op een echte school loot niemand: groepen en leraren liggen vaak jaren vast.",
      "Een leraar kent de aanpak of kent hem niet. Half kennen, vergeten of het niet gebruiken komt niet voor.",
      "Niemand vertrekt en niemand komt erbij. Met elk vertrek kan een aanpak mee de deur uit.",
      "Duo’s, invallers en vakleerkrachten zijn er niet.",
      "Een jaar is een jaar: of de aanpak in groep 3 meer doet dan in groep 7, weet het model niet."
    ],
    "measures": [],
    "play": {}
  }
};
