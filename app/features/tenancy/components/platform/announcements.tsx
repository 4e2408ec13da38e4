import { Form, Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FieldError } from "~/ui/form/field-error";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { ConsoleTable } from "~/ui/console/console-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { typedIn, type Refusal } from "../refusal";
import { StateMark } from "../member/state-mark";

type Role = "patient" | "psychologist" | "admin";
const roleWords: Readonly<Record<Role, string>> = {
  patient: "Pacientes",
  psychologist: "Psicologia",
  admin: "Administração",
};
const everyRole = Object.keys(roleWords) as Role[];

type AnnouncementFormProps = {
  /** What the hours begin with, as wall clocks of the house. */
  begin: { from: string; until: string };
  /** The only clinic whose people are to read it; null: every one's. */
  clinic: { id: string; name: string } | null;
  refusal: Refusal | undefined;
  pending: boolean;
};

/** A new announcement: words, for whom, from when until when. */
export function AnnouncementForm({ begin, clinic, refusal, pending }: AnnouncementFormProps) {
  const typed = (name: string) => ({ name, error: refusal?.fields[name], defaultValue: typedIn(refusal, name) });
  const chosen = [refusal?.values.roles ?? []].flat();
  return (
    <Form method="post" preventScrollReset noValidate className="mb-8 max-w-reading space-y-4">
      <FormError message={refusal?.message} />
      <TextField
        {...typed("text")}
        label="O que as pessoas vão ler"
        longest={200}
        hint="Uma frase. Nada clínico: aparece no alto da página."
        className="w-full"
      />
      <fieldset>
        <legend className="font-medium dense:text-sm">Para quem</legend>
        {everyRole.map((role) => (
          <Checkbox
            key={role}
            id={`role-${role}`}
            name="roles"
            value={role}
            label={roleWords[role]}
            defaultChecked={chosen.includes(role)}
          />
        ))}
        <FieldError id="roles-error">{refusal?.fields.roles}</FieldError>
      </fieldset>
      <div>
        <p className="font-medium dense:text-sm">Onde</p>
        <p>
          {clinic ? `Só em ${clinic.name}. ` : "Em todas as clínicas. "}
          <Link to={clinic ? teamPaths.platformAnnouncements() : teamPaths.platformClinics()} className="link">
            {clinic ? "Anunciar em todas" : "Escolher uma só"}
          </Link>
        </p>
        {clinic && <input type="hidden" name="clinicId" value={clinic.id} />}
      </div>
      <div className="flex flex-wrap gap-4">
        <DateTimeField
          {...typed("from")}
          defaultValue={typedIn(refusal, "from") ?? begin.from}
          label="De"
          className="w-full sm:w-auto"
        />
        <DateTimeField
          {...typed("until")}
          defaultValue={typedIn(refusal, "until") ?? begin.until}
          label="Até"
          className="w-full sm:w-auto"
        />
      </div>
      <Button name="intent" value="announce" pending={pending} pendingLabel="Publicando">
        Publicar
      </Button>
    </Form>
  );
}

type Item = { id: string; text: string; roles: Role[]; clinicId: string | null; startsAt: number; endsAt: number };

function AnnouncementState({ of: { startsAt, endsAt }, now }: { of: Item; now: number }) {
  if (endsAt <= now) return <StateMark tone="quiet">encerrado</StateMark>;
  if (startsAt > now) return <StateMark tone="quiet">marcado</StateMark>;
  return <StateMark tone="calm">no ar</StateMark>;
}

type AnnouncementsTableProps = { announcements: Item[]; reader: Reader; pending: boolean };

/** What was announced, newest first; what is not over can be taken off. */
export function AnnouncementsTable({ announcements, reader, pending }: AnnouncementsTableProps) {
  const now = reader.now ?? 0;
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  if (announcements.length === 0) return <p className="text-ink-soft">Nada foi anunciado ainda.</p>;
  return (
    <ConsoleTable
      caption="Anúncios"
      rows={announcements}
      rowKey={({ id }) => id}
      nameOf={({ text }) => text}
      columns={[
        { key: "text", header: "Texto", cell: ({ text }) => <span className="font-normal wrap-anywhere">{text}</span> },
        { key: "roles", header: "Para", cell: ({ roles }) => roles.map((role) => roleWords[role]).join(", ") },
        {
          key: "where",
          header: "Onde",
          cell: ({ clinicId }) =>
            clinicId === null ? (
              "todas as clínicas"
            ) : (
              <Link to={teamPaths.platformClinic(clinicId)} className="link">
                uma clínica
              </Link>
            ),
        },
        { key: "state", header: "Situação", cell: (item) => <AnnouncementState of={item} now={now} /> },
        { key: "from", header: "De", cell: ({ startsAt }) => when(startsAt) },
        { key: "until", header: "Até", cell: ({ endsAt }) => when(endsAt) },
        {
          key: "act",
          header: "",
          cell: ({ id, endsAt }) =>
            endsAt > now && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={id} />
                <Button variant="quiet" name="intent" value="withdraw" pending={pending}>
                  Tirar do ar
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
