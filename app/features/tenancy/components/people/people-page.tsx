import { Form, Link, useLocation } from "@remix-run/react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { LimitWay } from "~/features/plans/components/limit-way";
import { teamPaths } from "~/team-paths";
import { BulkBar } from "~/ui/console/bulk-bar";
import { ColumnChooser } from "~/ui/console/column-chooser";
import { ConsoleTable } from "~/ui/console/console-table";
import { KeysHint } from "~/ui/console/keys-hint";
import { SavedViews, type SavedView } from "~/ui/console/saved-views";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { searchWith } from "~/ui/list/search-with";
import type { Reader } from "~/ui/time/format-time";
import type { ListedPerson } from "../../people/list-people.server";
import { columnNames, peopleColumns } from "./people-columns";
import { PeopleFilters } from "./people-filters";

type PeopleListProps = {
  people: ListedPerson[];
  count: string;
  views: SavedView[];
  query?: string;
  openId?: string;
  ownId: string;
  done?: { id: string; kind: "disable" | "enable"; people: number } | null;
  wasUndone: boolean;
  /** More people have this in the middle or at the end of their name than are listed. */
  isCut: boolean;
  /** Whose logins were just ended: how many people. */
  ended?: number;
  reader: Reader;
};

const form = "people";
const marked = (n: number) => (n === 1 ? "1 pessoa marcada" : `${n} pessoas marcadas`);

/** The people of the clinic as a table: narrowed, sorted, kept as a list of one's own, marked and changed together. */
export function PeopleList(props: PeopleListProps) {
  const { people, count, views, query, openId, ownId, reader } = props;
  const { search } = useLocation();
  const here = teamPaths.adminUsers() + searchWith(search, { act: null, done: null, of: null });
  return (
    <>
      <Outcome {...props} here={here} />
      <PeopleFilters query={query} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <p className="text-sm text-ink-soft tabular-nums">{count}</p>
        <ColumnChooser columns={columnNames} />
        <SavedViews views={views} action={here} listHref={teamPaths.adminUsers()} error={useViewError()} />
        <Link
          to={teamPaths.adminUsersFile() + searchWith(search, { act: null, done: null, of: null, cursor: null })}
          reloadDocument
          className="link inline-flex min-h-11 items-center text-sm dense:min-h-9"
        >
          Baixar a lista (CSV)
        </Link>
        <Link to={teamPaths.adminCrps()} className="link inline-flex min-h-11 items-center text-sm dense:min-h-9">
          CRPs a conferir
        </Link>
      </div>
      {people.length === 0 ? (
        <p className="py-4">Ninguém com estes filtros nesta parte da lista.</p>
      ) : (
        <ConsoleTable
          caption="Pessoas da clínica"
          columns={peopleColumns(reader)}
          rows={people}
          rowKey={({ id }) => id}
          nameOf={({ name }) => name}
          hrefOf={({ id }) => teamPaths.adminUser(id)}
          openId={openId}
          sort="name"
          form={form}
          isFixed={({ id }) => id === ownId}
        />
      )}
      {props.isCut && (
        <p className="py-2">
          Há mais pessoas com este nome no meio ou no fim. Escreva mais dele, ou comece pelo primeiro nome.
        </p>
      )}
      <BulkBar form={form} rows={people} words={marked}>
        <Button variant="danger" name="intent" value="disable-all">
          Desativar acesso
        </Button>
        <Button variant="quiet" name="intent" value="enable-all">
          Reativar acesso
        </Button>
        <Button variant="quiet" name="intent" value="end-logins-all">
          Encerrar sessões
        </Button>
      </BulkBar>
      <KeysHint />
    </>
  );
}

function useViewError(): string | undefined {
  const refusal = useRefusal("keep-view");
  return refusal ? (refusal.fields.name ?? refusal.message) : undefined;
}

function Outcome({ done, wasUndone, ended, here }: PeopleListProps & { here: string }) {
  const refusal = useRefusal();
  const isOurs = refusal !== null && typeof refusal.values.intent === "string" && refusal.values.intent !== "keep-view";
  return (
    <>
      {isOurs && (
        <>
          <FormError message={refusal.fields.ids ?? refusal.message} />
          <LimitWay code={refusal.code} who="admin" />
        </>
      )}
      {wasUndone && <Flash>Desfeito.</Flash>}
      {ended !== undefined && (
        <Flash>
          {ended === 1
            ? "1 pessoa saiu de todos os aparelhos. Ela entra de novo com a própria senha."
            : `${ended} pessoas saíram de todos os aparelhos. Cada uma entra de novo com a própria senha.`}
        </Flash>
      )}
      {done && (
        <Flash
          undo={
            <Form method="post" action={here} preventScrollReset>
              <input type="hidden" name="intent" value="undo" />
              <Button variant="quiet" name="act" value={done.id}>
                Desfazer
              </Button>
            </Form>
          }
        >
          {outcomeWords(done)}
        </Flash>
      )}
    </>
  );
}

function outcomeWords({ kind, people }: { kind: "disable" | "enable"; people: number }): string {
  const who = people === 1 ? "1 pessoa" : `${people} pessoas`;
  return kind === "disable"
    ? `Acesso desativado para ${who}. ${people === 1 ? "Ela sai" : "Elas saem"} na hora, em todos os aparelhos.`
    : `Acesso reativado para ${who}.`;
}
