import { Form, Link } from "@remix-run/react";
import type { Role } from "~/features/kernel/actor";
import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { EmptyState } from "~/ui/list/empty-state";
import { Pager } from "~/ui/list/pager";
import { PageHeader } from "~/ui/page-header";

/** What somebody is, beside their name. */
const roleWords: Record<Role, string> = {
  patient: "Paciente",
  psychologist: "Psicologia",
  admin: "Administração",
};

type Person = { memberId: string; name: string; role: Role };
type NewRoomProps = {
  people: Person[];
  nextCursor: string | null;
  /** Whether the caller may make a group: of the team only. */
  groups: boolean;
  isPatient: boolean;
  refused: { message: string; fields: Record<string, string> } | null;
};

/** Whom to talk to; for the team a group too. */
export function NewRoom({ people, nextCursor, groups, isPatient, refused }: NewRoomProps) {
  const team = people.filter(({ role }) => role !== "patient");
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="Nova conversa" back={{ to: paths.chat(), label: "Conversas" }} />
      <FormError message={refused?.message} />
      {people.length === 0 ? (
        <EmptyState
          title="Ainda não há com quem conversar"
          action={
            isPatient && (
              <Button asChild variant="quiet">
                <Link to={paths.diaryNew()}>Escrever no diário</Link>
              </Button>
            )
          }
        >
          {isPatient
            ? "A conversa começa quando um profissional convida você: peça a quem atende você um convite para o seu e-mail. Até lá, o diário é seu."
            : "Quando houver pacientes com vínculo ou colegas na clínica, eles aparecem aqui."}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {people.map(({ memberId, name, role }) => (
            <li key={memberId}>
              <Form method="post">
                <input type="hidden" name="intent" value="pair" />
                <button
                  name="memberId"
                  value={memberId}
                  className="flex min-h-16 w-full items-center gap-3 px-1 text-left hover:bg-sunk"
                >
                  <Avatar name={name} />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{name}</span>
                    <span className="block text-sm text-ink-soft">{roleWords[role]}</span>
                  </span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={nextCursor} />
      {groups && team.length > 0 && (
        <details className="group mt-8" open={refused !== null}>
          <summary className="link inline-flex min-h-11 items-center">Fazer um grupo da equipe</summary>
          <Form method="post" className="mt-3 max-w-form space-y-4">
            <input type="hidden" name="intent" value="group" />
            <TextField name="name" label="Nome do grupo" error={refused?.fields.name} required longest={80} />
            <fieldset>
              <legend className="font-medium">Quem participa</legend>
              {refused?.fields.memberIds && <p className="text-sm text-wrong-text">{refused.fields.memberIds}</p>}
              {team.map(({ memberId, name }) => (
                <label key={memberId} className="flex min-h-11 items-center gap-3">
                  <input type="checkbox" name="memberIds" value={memberId} className="size-5" />
                  {name}
                </label>
              ))}
            </fieldset>
            <Button>Criar grupo</Button>
          </Form>
        </details>
      )}
    </div>
  );
}
