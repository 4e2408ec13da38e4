import { Form, Link, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import type { Need } from "../../day/needs.policy";

/** Where the act of a need leads, for those that are a link. */
function linkOf({ kind, patient, subjectId }: Need): { to: string; label: string; isRoom?: true } | null {
  switch (kind) {
    case "open_alert":
      return { to: teamPaths.alert(subjectId), label: "Registrar desfecho" };
    case "at_door":
      return { to: paths.room(subjectId), label: "Entrar na sala", isRoom: true };
    case "signal":
      return { to: teamPaths.patientSignals(patient.id), label: "Ver sinais" };
    case "message":
      return { to: paths.chatRoom(subjectId), label: "Responder" };
    case "entry":
      return { to: teamPaths.patientEntry(patient.id, subjectId), label: "Ler" };
    case "no_session":
      return { to: `${teamPaths.agendaNew()}?patient=${patient.id}`, label: "Marcar" };
    case "unanswered_alert":
    case "request":
    case "unclosed":
      return null;
  }
}

const posts = {
  unanswered_alert: { intent: "acknowledge", label: "Assumir", pending: "Assumindo…" },
  request: { intent: "accept", label: "Aceitar", pending: "Aceitando…" },
  unclosed: { intent: "complete", label: "Foi realizada", pending: "Registrando…" },
} as const;

/**
 * The one act that settles what waits: a link, or a form that works without scripts; beside what is pressed of a session a way to it, where
 * the other answers are.
 */
export function NeedAct({ need }: { need: Need }) {
  const { formData } = useNavigation();
  const { kind, patient, subjectId } = need;
  const whose = <span className="sr-only">{`: ${patient.name}`}</span>;
  const link = linkOf(need);
  if (link)
    return (
      <Button asChild variant={link.isRoom ? "primary" : "quiet"} className="max-sm:w-full">
        <Link to={link.to} reloadDocument={link.isRoom === true}>
          {link.label}
          {whose}
        </Link>
      </Button>
    );
  const post = posts[kind as keyof typeof posts];
  const pending = formData?.get("id") === subjectId && formData.get("intent") === post.intent;
  const form = (
    <Form method="post" action={teamPaths.day()}>
      <input type="hidden" name="intent" value={post.intent} />
      <input type="hidden" name="id" value={subjectId} />
      <Button
        variant={kind === "unanswered_alert" ? "sos" : "primary"}
        pending={pending}
        pendingLabel={post.pending}
        className="max-sm:w-full"
      >
        {post.label}
        {whose}
      </Button>
    </Form>
  );
  if (kind === "unanswered_alert") return form;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:justify-end">
      {form}
      <Link to={teamPaths.agendaSession(subjectId)} className="link inline-flex min-h-11 items-center dense:min-h-8">
        Ver sessão
        {whose}
      </Link>
    </div>
  );
}
