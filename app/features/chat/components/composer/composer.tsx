import { Form } from "@remix-run/react";
import { SendHorizontal } from "lucide-react";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import type { FileInfo } from "~/features/files/file-info";
import { classNames } from "~/ui/class-names";
import { countOf } from "~/ui/form/count";
import { isSendingEnter } from "~/ui/form/enter-key";
import { longestMessage } from "../../message/limits";
import type { WireMessage } from "../../chat.schema";
import type { MessageLife } from "../../message/message";
import { AboutMessage } from "../thread/about-message";
import { LifeChoice, lifeWords } from "./life-choice";
import type { RefusedPost } from "../engine/refused-post";
import { useComposerFiles } from "./use-composer-files";
import { useKeptDraft } from "./use-kept-draft";

export type Written = { content: string; files: FileInfo[]; life?: MessageLife; replyTo?: string };

type ComposerProps = {
  owner: string;
  roomId: string;
  /** Names the message that a plain post sends, so that a post twice is one message. */
  clientId: string;
  /** What is answered or changed, if anything. */
  reply: WireMessage | null;
  editing: WireMessage | null;
  refused: RefusedPost | null;
  onCancel: () => void;
  /** @returns whether it was taken over; otherwise the form is posted */
  onWritten: (written: Written, form: HTMLFormElement) => boolean;
  onTyped: (text: string) => void;
};

/** Where there is a mouse, Enter sends; under a thumb it is a new line. */
const sendsOnEnter = () => matchMedia("(hover: hover) and (pointer: fine)").matches;

/** As high as what it holds, where the style sheet alone cannot make it so. */
function fit(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports("field-sizing", "content")) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

/** The box for writing: a plain form that scripts take over. */
export function Composer({
  owner,
  roomId,
  clientId,
  reply,
  editing,
  refused,
  onCancel,
  onWritten,
  onTyped,
}: ComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);
  const [life, setLife] = useState<MessageLife | "">(refused?.life ?? "");
  const draft = useKeptDraft(area, owner, roomId, editing === null && refused === null, setLength);
  const attached = useComposerFiles(refused?.files, <LifeChoice value={life} onChange={setLife} />);
  const about = editing ?? reply;

  useEffect(() => {
    const box = area.current;
    if (!box || !about) return;
    if (editing) box.value = editing.content;
    setLength(countOf(box.value));
    box.focus();
    return () => {
      if (editing) box.value = "";
    };
  }, [about, editing]);

  useEffect(() => fit(area.current)); // whatever changed: typed, brought back, sent, changed
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const box = area.current;
    if (!box) return;
    const content = box.value.trim();
    const written = {
      content,
      files: attached.files,
      ...(life ? { life } : {}),
      ...(reply ? { replyTo: reply.id } : {}),
    };
    if (isNothing(content, attached) || tooLong(content)) return event.preventDefault();
    if (!onWritten(written, event.currentTarget)) return;
    event.preventDefault();
    box.value = "";
    setLength(0);
    attached.clear();
    draft.drop();
    box.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape" && about) onCancel();
    if (!isSendingEnter(event.nativeEvent) || !sendsOnEnter()) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      onDrop={attached.onDrop}
      onDragOver={attached.onDragOver}
      className="px-2 pb-2 pt-1 lg:px-5 lg:pb-4"
    >
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="clientId" value={clientId} />
      {reply && <input type="hidden" name="replyTo" value={reply.id} />}
      {about && <AboutMessage message={about} editing={editing !== null} onCancel={onCancel} roomId={roomId} />}
      {refused && (
        <p role="alert" className="mb-1 border-l-4 border-wrong-text bg-wrong-wash px-3 py-2 text-sm">
          {refused.message}
        </p>
      )}
      {editing === null && attached.panel}
      <div className="mx-auto flex max-w-3xl items-end gap-1 rounded-lg border border-line-strong bg-raised p-1 focus-within:border-act">
        {editing === null && attached.button}
        <textarea
          ref={area}
          name="content"
          rows={1}
          defaultValue={refused?.content ?? ""}
          aria-label="Mensagem"
          placeholder={editing ? "Mude a mensagem" : "Escreva uma mensagem"}
          autoComplete="off"
          onChange={(event) => {
            setLength(countOf(event.target.value));
            fit(event.target);
            onTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={attached.onPaste}
          className="max-h-40 min-h-11 min-w-0 flex-1 resize-none bg-transparent px-1.5 py-2.5 leading-normal outline-none [field-sizing:content] dense:text-base"
        />
        <button
          type="submit"
          aria-disabled={attached.busy}
          className="grid size-11 shrink-0 place-items-center rounded-full bg-act text-on-act hover:bg-act-strong aria-disabled:opacity-50"
          aria-label={editing ? "Salvar a mudança" : "Enviar"}
        >
          <SendHorizontal aria-hidden="true" className="size-5" />
        </button>
      </div>
      {(life || length > longestMessage * 0.9) && (
        <p className="mx-auto flex max-w-3xl justify-between gap-4 px-2 pt-1 text-sm" aria-live="polite">
          <span className="font-medium text-act">{life && `Esta mensagem ${lifeWords[life]}, para todos.`}</span>
          {length > longestMessage * 0.9 && (
            <span className={classNames("tabular-nums", length > longestMessage ? "text-wrong-text" : "text-ink-soft")}>
              {`${length} de ${longestMessage}`}
            </span>
          )}
        </p>
      )}
    </Form>
  );
}

/** Nothing to send yet: no words and no file, or a file still on its way. */
function isNothing(content: string, { files, busy }: { files: FileInfo[]; busy: boolean }): boolean {
  return busy || (content === "" && files.length === 0);
}

function tooLong(content: string): boolean {
  return countOf(content) > longestMessage;
}
