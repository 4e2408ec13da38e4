import { Search } from "lucide-react";
import { PersonFace } from "~/features/tenancy/components/caseload/person-face";
import type { Cycle } from "~/ui/copy/cycles";
import { Button } from "~/ui/form/button";
import { FieldError } from "~/ui/form/field-error";
import { isSendingEnter } from "~/ui/form/enter-key";

/** Somebody of the caseload; of whom was chosen before a search the name is known. */
export type Person = { id: string; name: string; avatarFileId?: string | null; cycle?: Cycle | null };

type PeopleFieldProps = {
  /** Found, or the first of the caseload. */
  people: Person[];
  chosen: Person[];
  query: string;
  error: string | undefined;
};

/** Who comes: one of the caseload, or several together. Who was chosen stays chosen whatever is looked for. */
export function PeopleField({ people, chosen, query, error }: PeopleFieldProps) {
  const isChosen = (id: string) => chosen.some((one) => one.id === id);
  const shown = [...chosen, ...people.filter(({ id }) => !isChosen(id))];
  return (
    <fieldset aria-describedby={error ? "erro-quem" : undefined}>
      <legend className="mb-1 font-medium">Quem vem</legend>
      <div className="mb-2 flex gap-2">
        <input type="hidden" name="asked" value={query.trim()} />
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label="Buscar pelo nome"
          placeholder="Buscar pelo nome"
          className="control min-w-0 flex-1"
          onKeyDown={(event) => {
            if (!isSendingEnter(event.nativeEvent)) return;
            event.preventDefault();
            event.currentTarget.form?.querySelector<HTMLButtonElement>("button[value=search]")?.click();
          }}
        />
        <Button variant="quiet" name="intent" value="search" formNoValidate aria-label="Buscar">
          <Search aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="text-ink-soft">{query ? "Ninguém com este nome." : "Você ainda não acompanha ninguém."}</p>
      ) : (
        <ul className="max-h-60 divide-y divide-line overflow-y-auto border-y border-line">
          {shown.map(({ id, name, avatarFileId = null, cycle = null }) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3 py-1 dense:min-h-9">
                <input
                  type="checkbox"
                  name="patient"
                  value={id}
                  defaultChecked={isChosen(id)}
                  className="size-5 shrink-0"
                />
                <input type="hidden" name={`name-${id}`} value={name} />
                <PersonFace name={name} avatarFileId={avatarFileId} cycle={cycle} />
                <span className="min-w-0 wrap-anywhere">{name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <FieldError id="erro-quem">{error}</FieldError>
    </fieldset>
  );
}
