// @ts-check
/** What stands beside a score, without a page: whether the answer was read, and where the score came from. */
import { dutch } from "./comments.js";

/**
 * @typedef {{auto_score: number | null, manual_score: number | null, needs_manual_grade: boolean}} Scores
 * @typedef {{points: number, checked: boolean, answered: boolean, problem?: boolean}} About
 * @typedef {{kind: "unread" | "read" | "checked" | "empty" | "damaged", label: string, why: string, provisional: boolean}} Told
 */

/**
 * @param {Scores} grade
 * @param {About} about how many points the question has, whether the answer was checked by itself, whether there is one,
 *   and whether there is none because the hand-in could not all be read
 * @returns {Told}
 */
export function tell(grade, about) {
  const { auto_score: auto, manual_score: manual } = grade;
  if (grade.needs_manual_grade) {
    const why =
      manual !== null
        ? "Deze score gaf je eerder. Daarna is er opnieuw nagekeken: lees of hij nog klopt."
        : auto === null
          ? "Er is nog geen score."
          : `Voorlopig ${amount(auto, about.points)}, alleen omdat er een antwoord staat.`;
    return { kind: "unread", label: "Nog niet gelezen", why, provisional: true };
  }
  if (manual !== null) return { kind: "read", label: "Gelezen", why: "Deze score gaf jij.", provisional: false };
  if (about.checked) return { kind: "checked", label: "Vanzelf nagekeken", why: "", provisional: false };
  if (about.problem) return { kind: "damaged", label: "Niet gelezen", why: "", provisional: false };
  if (!about.answered) return { kind: "empty", label: "Geen antwoord", why: "", provisional: false };
  return { kind: "read", label: "Gelezen", why: "Je liet de score staan die een antwoord vanzelf krijgt.", provisional: false };
}

/**
 * @param {number} score
 * @param {number} points
 */
function amount(score, points) {
  if (score === points) return "alle punten";
  return score === 1 ? "1 punt" : `${dutch(score)} punten`;
}
