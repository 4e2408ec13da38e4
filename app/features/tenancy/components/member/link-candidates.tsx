import { Form, useSearchParams } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { SearchField } from "~/ui/list/search-field";
import { Disclosure } from "../disclosure";

type LinkCandidatesProps = {
  memberId: string;
  /** Which side of the link is looked for. */
  side: "patient" | "psychologist";
  /** `decides`: the patient of this pair is asked. */
  candidates: { id: string; name: string; decides: boolean }[];
  query?: string;
};

const words = {
  patient: {
    start: "Vincular paciente",
    find: "Começo do nome",
    none: "Ninguém sem vínculo com este começo de nome.",
  },
  psychologist: {
    start: "Vincular quem acompanha",
    find: "Começo do nome",
    none: "Ninguém da psicologia com este começo de nome.",
  },
};

/** Finds somebody by name and starts a care link, or asks the patient for it, as two plain forms. */
export function LinkCandidates({ memberId, side, candidates, query }: LinkCandidatesProps) {
  const refusal = useRefusal("link");
  const { start, find, none } = words[side];
  return (
    <Disclosure summary={start} open={query !== undefined || refusal !== null}>
      <FormError message={refusal?.message} />
      <Form method="get" preventScrollReset className="mb-2 flex gap-2">
        <ListFilters />
        <SearchField name="com" label={find} defaultValue={query} className="relative min-w-0 flex-1" />
        <Button variant="quiet">Buscar</Button>
      </Form>
      {candidates.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <Candidates memberId={memberId} side={side} candidates={candidates} />
      )}
    </Disclosure>
  );
}

function Candidates({ memberId, side, candidates }: Omit<LinkCandidatesProps, "query">) {
  const refusal = useRefusal("link");
  const pending = usePending("link");
  const asks = candidates.some(({ decides }) => decides);
  return (
    <Form method="post" preventScrollReset noValidate>
      <input type="hidden" name="intent" value="link" />
      <input type="hidden" name={side === "patient" ? "psychologistId" : "patientId"} value={memberId} />
      {asks && (
        <>
          <p className="mb-2 text-ink-soft">
            Quem já começou aqui recebe um pedido e decide: até o sim, nada se abre. O pedido espera 14 dias.
          </p>
          <TextField
            name="why"
            label="Por quê, em uma linha (opcional)"
            hint="A pessoa lê junto com o pedido."
            longest={300}
            autoComplete="off"
            error={refusal?.fields.why}
            defaultValue={typedIn(refusal, "why")}
          />
        </>
      )}
      <ul className="divide-y divide-line">
        {candidates.map(({ id, name, decides }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1.5">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <Button variant="quiet" name={`${side}Id`} value={id} pending={pending}>
              {decides ? "Pedir" : "Vincular"}
              <span className="sr-only"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Form>
  );
}

/** A GET form drops the address's search: the list's own filters go along. */
function ListFilters() {
  const [search] = useSearchParams();
  return ["role", "q", "cursor"].map((name) => {
    const value = search.get(name);
    return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
  });
}
