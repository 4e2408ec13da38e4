import { refusalWords } from "./refusal-words";
import type { RoomView } from "../engine/room-machine";
import { TypingLine } from "./typing-line";

/** Above the box: the state of the line, who is writing, and what was refused. */
export function RoomNotices({ view, names }: { view: RoomView; names: Map<string, string> }) {
  const { log, lost } = view;
  return (
    <>
      <LineState view={view} />
      <TypingLine typing={log.typing} names={names} />
      {log.refused && (
        <div role="alert" className="border-l-4 border-wrong-text bg-wrong-wash px-4 py-2 text-sm">
          <p>{refusalWords(log.refused.code, lost !== null)}</p>
          {lost?.type === "edit" && (
            <p className="mt-1 max-h-24 overflow-y-auto whitespace-pre-wrap wrap-anywhere text-ink-soft">
              {`O texto que não foi salvo: “${lost.content}”`}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function lineWords({ line, log, changes }: RoomView): string {
  if (line === "blocked") return "Conexão limitada: o que acontece aqui chega com alguns segundos de atraso.";
  if (line !== "lost" && line !== "over") return "";
  if (log.pending.length > 0) return "Sem conexão: suas mensagens vão sair quando ela voltar.";
  if (changes > 0) return "Sem conexão: o que você mudou vai sair quando ela voltar.";
  return "Sem conexão. O que você escrever sai quando ela voltar.";
}

function LineState({ view }: { view: RoomView }) {
  const words = lineWords(view);
  return (
    <p role="status" className={words ? "bg-sunk px-4 py-1.5 text-center text-sm text-ink-soft" : "sr-only"}>
      {words}
    </p>
  );
}
