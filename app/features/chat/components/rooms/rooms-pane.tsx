import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { EmptyState } from "~/ui/list/empty-state";
import type { Reader } from "~/ui/time/format-time";
import { useRefresh } from "~/ui/realtime/use-refresh";
import { useRealtime } from "~/ui/realtime/use-realtime";
import type { RoomSummary } from "../../message/message";
import { RoomList } from "./room-list";

type RoomsPaneProps = {
  part: ListPart<RoomSummary>;
  you: string;
  isPatient: boolean;
  /** Whether there is anybody to write to; only asked while there is no conversation. */
  hasPeople: boolean;
  reader: Reader;
  /** Whether the list is the page; beside a conversation that one names it. */
  isPage: boolean;
};

/** How long (ms) news gather before the list is loaded anew. */
const gathering = 500;

/** The list beside the conversation, or before it on a phone; it moves with the member's live channel. */
export function RoomsPane({ part, you, isPatient, hasPeople, reader, isPage }: RoomsPaneProps) {
  const { items } = useGrowingList(part);
  const refresh = useRefresh();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useRealtime(you, ({ type }) => {
    if (type !== "chat" && type !== "resync") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(refresh, gathering);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const Title = isPage ? "h1" : "p";
  return (
    <>
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-3 lg:px-2">
        <Title className="text-2xl font-semibold tracking-tight lg:text-xl">Conversas</Title>
        <Link to={paths.chatNew()} className="link inline-flex min-h-11 shrink-0 items-center lg:text-sm">
          Nova conversa
        </Link>
      </header>
      {items.length > 0 ? (
        <RoomList rooms={items} you={you} reader={reader} />
      ) : (
        <EmptyState
          title="Suas conversas ficam aqui"
          action={
            <Button asChild>
              {isPatient && !hasPeople ? (
                <Link to={paths.diaryNew()}>Escrever no diário</Link>
              ) : (
                <Link to={paths.chatNew()}>Começar uma conversa</Link>
              )}
            </Button>
          }
        >
          {isPatient && !hasPeople
            ? "A conversa começa quando um profissional convida você: peça a quem atende você um convite para o seu e-mail. Até lá, o diário é seu."
            : isPatient
              ? "Escreva para quem acompanha você: uma dúvida, um recado, algo que não quer esquecer até a próxima sessão."
              : "Escreva para seus pacientes e para a equipe da clínica."}
        </EmptyState>
      )}
      {part.nextCursor !== null && (
        <p className="mt-2 px-2">
          <Link
            to={`${paths.chat()}?cursor=${encodeURIComponent(part.nextCursor)}`}
            preventScrollReset
            className="link inline-flex min-h-11 items-center"
          >
            Carregar mais
          </Link>
        </p>
      )}
    </>
  );
}
