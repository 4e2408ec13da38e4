import { teamPaths } from "~/team-paths";

type Mention = { kind: string; id: string };

/** Where a mention leads for the psychologist of a patient; null for what has no page. */
export function mentionHref(patientId: string) {
  return ({ kind, id }: Mention): string | null => {
    if (kind === "entry") return teamPaths.patientEntry(patientId, id);
    if (kind === "scale") return teamPaths.patientScaleAnswer(patientId, id);
    return kind === "session" ? teamPaths.agendaSession(id) : null;
  };
}
