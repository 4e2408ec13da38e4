import { Copy, PenLine, Reply, Trash2 } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "~/ui/form/button";
import type { WireMessage } from "../../chat.schema";
import { editWindow } from "../../message/limits";
import { reactionNames, type ReactionName } from "../../message/message";
import { reactionWords } from "./reaction-words";

export type MenuAct = { act: "reply" | "edit" | "delete" | "copy" } | { act: "react"; name: ReactionName; on: boolean };

type MessageMenuProps = {
  message: WireMessage;
  you: string;
  canWrite: boolean;
  now: number;
  onAct: (act: MenuAct) => void;
  onClose: () => void;
};

/** Up and down go from item to item, as in any menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
}

/** What can be done with a message: a sheet over the bar on phones, a small panel elsewhere. Escape and a tap beside it close it. */
export default function MessageMenu({ message, you, canWrite, now, onAct, onClose }: MessageMenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asking, setAsking] = useState(false);
  const own = message.senderId === you;
  const editable = own && canWrite && message.content !== "" && now - Date.parse(message.createdAt) < editWindow;
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (act: MenuAct) => {
    dialog.current?.close();
    onAct(act);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-label="O que fazer com esta mensagem"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="m-auto w-72 max-w-none rounded-lg border border-line bg-raised p-2 text-ink shadow-float backdrop:bg-rail/40 max-sm:mb-0 max-sm:w-full max-sm:rounded-b-none max-sm:pb-6"
    >
      {asking ? (
        <div className="p-2">
          <p className="font-semibold">Apagar esta mensagem para todos?</p>
          <p className="mt-1 text-sm text-ink-soft">
            As palavras somem de vez. Fica só a marca de que havia uma mensagem.
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button type="button" variant="danger" onClick={() => choose({ act: "delete" })}>
              Apagar
            </Button>
            <Button type="button" variant="quiet" onClick={() => setAsking(false)}>
              Manter
            </Button>
          </div>
        </div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the buttons in it
        <div onKeyDown={moveFocus}>
          {canWrite && (
            <ul className="mb-1 grid grid-cols-4 border-b border-line pb-1">
              {reactionNames.map((name) => {
                const { icon: Icon, word } = reactionWords[name];
                const mine = message.reactions.some((one) => one.name === name && one.memberIds.includes(you));
                return (
                  <li key={name}>
                    <button
                      type="button"
                      aria-pressed={mine}
                      onClick={() => choose({ act: "react", name, on: !mine })}
                      className="flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-md text-xs leading-tight hover:bg-sunk aria-pressed:bg-act-wash aria-pressed:text-act-strong"
                    >
                      <Icon aria-hidden="true" className="size-5" />
                      {word}
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
          {canWrite && <Item icon={<Reply />} onClick={() => choose({ act: "reply" })} words="Responder" />}
          {message.content && <Item icon={<Copy />} onClick={() => choose({ act: "copy" })} words="Copiar o texto" />}
          {editable && <Item icon={<PenLine />} onClick={() => choose({ act: "edit" })} words="Editar" />}
          {own && canWrite && <Item icon={<Trash2 />} onClick={() => setAsking(true)} words="Apagar" />}
        </div>
      )}
    </dialog>
  );
}

function Item({ icon, words, onClick }: { icon: ReactNode; words: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-sunk [&_svg]:size-5 [&_svg]:text-ink-soft"
    >
      {icon}
      {words}
    </button>
  );
}
