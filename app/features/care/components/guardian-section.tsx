import { Form } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { versionAfter } from "~/features/tenancy/components/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { AuthorisationWay } from "../guardian/authorisation-ways";
import type { RecordedGuardian } from "../guardian/read-guardian.server";

const ways: Record<AuthorisationWay, string> = {
  paper: "Assinada em papel",
  digital: "Assinatura digital",
  email: "Por e-mail",
};
const wayOptions = (Object.keys(ways) as AuthorisationWay[]).map((value) => ({ value, label: ways[value] }));
const labels = {
  birthDate: "Data de nascimento",
  name: "Quem é responsável",
  relation: "O que é da pessoa",
  email: "E-mail de quem é responsável",
  authorisedOn: "Assinada em",
  way: "Como foi dada",
};

/** A birth date as people write it. @param day YYYY-MM-DD */
const dayWords = (day: string) => day.split("-").reverse().join("/");

/** Birth date, and of a minor who is responsible and the written authorisation without which nobody is booked. */
export function GuardianSection({ guardian, reader }: { guardian: RecordedGuardian | null; reader: Reader }) {
  const refusal = useRefusal("guardian");
  const isMissing = guardian !== null && guardian.isMinor && guardian.authorisedOn === null;
  return (
    <section aria-labelledby="responsavel" className="mb-9">
      <h2 id="responsavel" className="mb-3 text-lg dense:text-base">
        Idade e responsável
      </h2>
      <div className="space-y-2">
        <Recorded guardian={guardian} reader={reader} />
      </div>
      <details open={isMissing || refusal !== null} className="mt-3">
        <summary className="link inline-flex min-h-11 items-center dense:min-h-8">Registrar ou corrigir</summary>
        <GuardianForm guardian={guardian} />
      </details>
    </section>
  );
}

function Recorded({ guardian, reader }: { guardian: RecordedGuardian | null; reader: Reader }) {
  if (guardian === null)
    return <p className="text-ink-soft">Sem data de nascimento registrada. Para menores de idade, ela é necessária.</p>;
  const { birthDate, isMinor, name, relation, authorisedOn, way, recordedAt, recordedBy } = guardian;
  return (
    <>
      <p>
        Nascimento: {dayWords(birthDate)}
        {isMinor ? ", menor de idade" : ", maior de idade"}.
      </p>
      {isMinor && authorisedOn === null && (
        <Notice title="Falta a autorização escrita">
          <p>
            Antes da primeira sessão, quem é responsável precisa autorizar por escrito. Até lá nada pode ser marcado.
          </p>
        </Notice>
      )}
      {isMinor && authorisedOn !== null && (
        <p>
          Autorização de {name} ({relation}), em {dayWords(authorisedOn)}
          {way && `, ${ways[way].toLowerCase()}`}.
        </p>
      )}
      <p className="text-sm text-ink-soft">
        Registrado por {recordedBy ?? "alguém da equipe"}, <RelativeTime at={recordedAt} {...reader} dayOnly />
      </p>
    </>
  );
}

function GuardianForm({ guardian }: { guardian: RecordedGuardian | null }) {
  const refusal = useRefusal("guardian");
  const pending = usePending("guardian");
  const field = (name: keyof typeof labels, stands: string | null | undefined) => ({
    name,
    label: labels[name],
    error: refusal?.fields[name],
    defaultValue: typedIn(refusal, name, stands ?? ""),
  });
  return (
    <>
      <RefusalSummary refusal={refusal} labels={labels} />
      <Form method="post" preventScrollReset noValidate className="mt-2 max-w-form space-y-3">
        <input type="hidden" name="intent" value="guardian" />
        <input type="hidden" name="version" value={versionAfter(refusal, guardian?.version ?? 0)} />
        <DateTimeField {...field("birthDate", guardian?.birthDate)} type="date" required className="sm:w-48" />
        <p className="text-sm text-ink-soft">O resto é só para menores de 18 anos.</p>
        <TextField {...field("name", guardian?.name)} optional longest={100} autoComplete="off" />
        <TextField
          {...field("relation", guardian?.relation)}
          optional
          longest={60}
          autoComplete="off"
          hint="Mãe, pai, tutora…"
        />
        <TextField
          {...field("email", guardian?.email)}
          type="email"
          optional
          autoComplete="off"
          hint="Só para avisar se a pessoa apagar os dados dela. Sem ele, a clínica avisa em papel."
        />
        <div className="flex flex-wrap gap-3">
          <DateTimeField {...field("authorisedOn", guardian?.authorisedOn)} type="date" optional className="sm:w-48" />
          <Select
            {...field("way", guardian?.way)}
            options={wayOptions}
            placeholder="Escolha…"
            optional
            className="sm:w-52"
          />
        </div>
        <Button variant="quiet" pending={pending} pendingLabel="Salvando…">
          Salvar
        </Button>
      </Form>
    </>
  );
}
