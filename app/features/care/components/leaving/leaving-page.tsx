import { Form, useSearchParams } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { readLeaving } from "../../leaving/hand-over-caseload.server";

type Leaving = Awaited<ReturnType<typeof readLeaving>>;
type Patient = Leaving["patients"][number] & { hasOpenCall: boolean };

export type LeavingPageProps = Omit<Leaving, "patients" | "nextCursor"> & {
  patients: Patient[];
  name: string;
  /** Who is called when this psychologist does not answer; null: the administration alone. */
  substitute: string | null;
  isOut: boolean;
  did?: [number, number, number];
  covered: boolean;
  reader: Reader;
};

/** A leaving psychologist's whole caseload: who takes over, patient by patient, in one press; each patient decides. */
export function LeavingPage(props: LeavingPageProps) {
  const { patients, colleagues, chosen, did, covered } = props;
  const left = patients.filter(({ state }) => state !== "waiting");
  return (
    <>
      {did && <Flash>{didWords(did)}</Flash>}
      {covered && <Flash>Definido. Vale para pedidos de ajuda a partir de agora.</Flash>}
      <Meanwhile {...props} />
      {patients.length === 0 ? (
        <p>Nenhum acompanhamento em aberto. Ninguém fica sem quem acompanhe.</p>
      ) : colleagues.length === 0 ? (
        <p>Não há outra pessoa atendendo na clínica. Convide alguém antes de passar os acompanhamentos.</p>
      ) : (
        <>
          <Receivers colleagues={colleagues} chosen={chosen} />
          <Shares {...props} left={left.length} />
        </>
      )}
    </>
  );
}

function didWords([proposed, waiting, gone]: [number, number, number]): string {
  const said = [
    proposed === 1 ? "1 proposta enviada." : `${proposed} propostas enviadas.`,
    waiting > 0 ? `${waiting} já ${waiting === 1 ? "esperava" : "esperavam"} resposta.` : "",
    gone > 0 ? `${gone} já não ${gone === 1 ? "está" : "estão"} mais com esta pessoa.` : "",
  ];
  return `${said.filter(Boolean).join(" ")} Cada pessoa responde por si; até lá nada muda.`;
}

function Meanwhile({ name, substitute, isOut, colleagues }: LeavingPageProps) {
  const refusal = useRefusal("cover");
  return (
    <section aria-labelledby="meanwhile" className="mb-8">
      <h2 id="meanwhile" className="mb-2 text-lg dense:text-base">
        Enquanto ninguém assumiu
      </h2>
      <p className="max-w-reading">
        {isOut
          ? `${name} não entra mais na clínica. `
          : `Um pedido de ajuda continua chamando ${name} enquanto o acesso estiver ativo. `}
        {substitute === null
          ? "Depois, só a administração é chamada: escolha quem responde no lugar desta pessoa."
          : `Quem responde no lugar desta pessoa é ${substitute}; depois, a administração.`}
      </p>
      <FormError message={refusal?.message} />
      {colleagues.length > 0 && (
        <Form method="post" preventScrollReset className="mt-3 flex max-w-form flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="cover" />
          <Select
            name="substituteId"
            label="Quem responde a pedidos de ajuda no lugar desta pessoa"
            placeholder="Escolha…"
            required
            options={colleagues.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <Button variant="quiet" pending={usePending("cover")}>
            Definir
          </Button>
        </Form>
      )}
    </section>
  );
}

function Receivers({ colleagues, chosen }: Pick<LeavingPageProps, "colleagues" | "chosen">) {
  const has = new Map(chosen.map(({ id, patients }) => [id, patients]));
  return (
    <Form method="get" preventScrollReset className="mb-8">
      <fieldset>
        <legend className="mb-2 text-lg font-semibold dense:text-base">1. Quem assume</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {colleagues.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-2 dense:min-h-9">
              <input
                type="checkbox"
                name="to"
                value={id}
                defaultChecked={has.has(id)}
                className="size-5 dense:size-4"
              />
              <span className="wrap-anywhere">
                {name}
                {has.has(id) && <span className="text-ink-soft"> · acompanha {has.get(id)}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button variant="quiet" className="mt-2">
        Distribuir
      </Button>
    </Form>
  );
}

const states = {
  open: "",
  waiting: "espera resposta",
  declined: "disse não à última proposta",
  expired: "não respondeu à última proposta",
};

/** Who is proposed to: whoever somebody is chosen for, which is everybody once it was shared out. */
function proposeWords(left: number, isSharedOut: boolean): string {
  if (left === 1) return "Propor à pessoa";
  return isSharedOut ? `Propor às ${left} pessoas` : "Propor a quem tem alguém escolhido";
}

function Shares({ patients, colleagues, chosen, suggested, left, reader }: LeavingPageProps & { left: number }) {
  const refusal = useRefusal("hand-over");
  const [search] = useSearchParams();
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" preventScrollReset noValidate key={search.toString()}>
      <input type="hidden" name="intent" value="hand-over" />
      <h2 className="mb-2 text-lg dense:text-base">2. Cada pessoa</h2>
      <p className="mb-3 max-w-reading text-ink-soft">
        {chosen.length === 0
          ? "Escolha acima quem assume para ver uma distribuição, ou escolha pessoa por pessoa."
          : "A distribuição dá cada pessoa a quem acompanha menos gente. Mude o que quiser."}{" "}
        Nada muda até cada pessoa dizer sim; quem disser não continua como está, e você fica sabendo.
      </p>
      <RefusalSummary refusal={refusal} labels={{ why: "Por quê, em uma linha" }} />
      <ul className="mb-5 divide-y divide-line border-y border-line">
        {patients.map((patient) => (
          <li
            key={patient.linkId}
            className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[minmax(0,1fr)_minmax(0,18rem)] md:items-center"
          >
            <div className="min-w-0">
              <p className="font-semibold wrap-anywhere">{patient.name}</p>
              <p className="text-sm text-ink-soft">
                <Facts patient={patient} reader={reader} />
              </p>
            </div>
            {patient.state === "waiting" ? (
              <p className="text-sm">
                Proposta para {patient.toName}, até{" "}
                <RelativeTime at={patient.expiresAt ?? reader.now} {...reader} dayOnly />
              </p>
            ) : (
              <label>
                <span className="sr-only">Quem passa a acompanhar {patient.name}</span>
                <select
                  name={`to:${patient.linkId}`}
                  defaultValue={typedIn(refusal, `to:${patient.linkId}`, suggested[patient.linkId] ?? "")}
                  className="control"
                >
                  <option value="">ainda não</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <>
          <TextField
            name="why"
            label="Por quê, em uma linha"
            required
            longest={300}
            autoComplete="off"
            hint="Cada pessoa lê esta linha."
            error={refusal?.fields.why}
            defaultValue={typedIn(refusal, "why")}
          />
          <Button className="mt-3" pending={usePending("hand-over")} pendingLabel="Enviando as propostas">
            {proposeWords(left, chosen.length > 0)}
          </Button>
        </>
      )}
    </Form>
  );
}

function Facts({ patient, reader }: { patient: Patient; reader: Reader }) {
  const { hasOpenCall, nextSessionAt, others, state } = patient;
  return (
    <>
      {hasOpenCall && <strong className="text-now-text">pedido de ajuda em aberto · </strong>}
      {nextSessionAt === null ? (
        "sem sessão marcada"
      ) : (
        <>
          próxima sessão <RelativeTime at={nextSessionAt} {...reader} />, cancelada com o sim
        </>
      )}
      {others > 0 && ` · mais ${others} ${others === 1 ? "pessoa acompanha" : "pessoas acompanham"}`}
      {states[state] && ` · ${states[state]}`}
    </>
  );
}
