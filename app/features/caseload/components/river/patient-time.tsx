import { Form } from "@remix-run/react";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import type { Moment } from "../../river/read-river.server";
import { River } from "./river";

type PatientTimeProps = {
  moments: Moment[];
  patientId: string;
  openId?: string;
  /** Search part of the address: kept by the links to entries. */
  search: string;
  nextCursor: string | null;
  startsAtTop: boolean;
  /** Only one kind is shown. */
  narrowed: boolean;
  reader: Reader;
};

/** The river of one patient's time, with the way to what is older. */
export function PatientTime(props: PatientTimeProps) {
  const { moments, patientId, openId, search, nextCursor, startsAtTop, narrowed, reader } = props;
  const unread = moments.some((moment) => moment.kind === "entry" && moment.unread);
  return (
    <section aria-labelledby="tempo" className={classNames("min-w-0 flex-1 max-lg:mt-6", openId && "max-lg:invisible")}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="tempo" className="text-lg dense:text-base">
          Linha do tempo
        </h2>
        {unread && (
          <Form
            method="post"
            action={`${teamPaths.patient(patientId)}?index${search.replace(/^\?/, "&")}`}
            preventScrollReset
          >
            <button type="submit" className="link inline-flex min-h-11 items-center dense:min-h-8">
              Marcar todas como lidas
            </button>
          </Form>
        )}
      </div>
      {moments.length === 0 ? (
        <EmptyState title={narrowed ? "Nada disto até aqui" : "Aqui corre o tempo desta pessoa"}>
          O que ela compartilhar do diário, registros de humor, sessões, pedidos de ajuda e mudanças do plano aparecem
          em uma linha só.
        </EmptyState>
      ) : (
        <River
          moments={moments}
          patientId={patientId}
          openId={openId}
          hrefOf={(id) => teamPaths.patientEntry(patientId, id) + search}
          reader={reader}
        />
      )}
      <ListEnd nextCursor={nextCursor} startsAtTop={startsAtTop} />
    </section>
  );
}
