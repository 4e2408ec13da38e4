import { Form, useSearchParams } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { SearchField } from "~/ui/list/search-field";
import { Disclosure } from "../disclosure";

type LinkCandidatesProps = {
  memberId: string;
  /** Which side of the link is looked for. */
  side: "patient" | "psychologist";
  candidates: { id: string; name: string }[];
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

/** Finds somebody by name and starts a care link, as two plain forms. */
export function LinkCandidates({ memberId, side, candidates, query }: LinkCandidatesProps) {
  const refusal = useRefusal("link");
  const pending = usePending("link");
  const { start, find, none } = words[side];
  const own = side === "patient" ? "psychologistId" : "patientId";
  return (
    <Disclosure summary={start} open={query !== undefined || refusal !== null}>
      <FormError message={refusal?.message} />
      <Form method="get" preventScrollReset className="mb-2 flex gap-2">
        <ListFilters />
        <SearchField name="com" label={find} defaultValue={query} className="relative min-w-0 flex-1" />
        <Button variant="quiet">Buscar</Button>
      </Form>
      {candidates.length === 0 && <p className="text-ink-soft">{none}</p>}
      <ul className="divide-y divide-line">
        {candidates.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1.5">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="link" />
              <input type="hidden" name={own} value={memberId} />
              <Button variant="quiet" name={`${side}Id`} value={id} pending={pending}>
                Vincular<span className="sr-only"> {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
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
