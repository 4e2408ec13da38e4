import { Link, useNavigate } from "@remix-run/react";
import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { Notice } from "~/ui/feedback/notice";
import { saveDraft, type DraftPlace } from "~/ui/draft/draft-store";
import type { RichDocument } from "../../document/document";
import { addDocument } from "../../document/add-document";
import { documentToText, isEmptyDocument } from "../../document/document-text";
import { Conflict } from "../autosave/conflict";
import { saysTheSame } from "../autosave/join-documents";
import { SaveState } from "../autosave/save-state";
import { useAutosave, type OpenedText } from "../autosave/use-autosave";
import { RichEditor, type EditorHandle } from "../editor/rich-editor.client";

/** What the page around it may ask of the writer. */
export type WriterHandle = {
  /** Saves what is not saved. @returns whether the server has all of it then */
  save(): Promise<boolean>;
  /** Begins the text with a template while nobody has written anything; after that it is added. @returns which of the two it was */
  begin(template: RichDocument): "begun" | "added";
};

export type TextWriterProps = {
  opened: OpenedText;
  /** Typed before the editor was there. */
  typed: RichDocument | null;
  /** Where it is saved (PUT) and read again (GET). */
  href: string;
  place: DraftPlace;
  label: string;
  placeholder: string;
  mentionsHref: string | null;
  /** Where an addendum is written once it is signed, and its draft's name. */
  addendum?: { href: string; form: string };
  zone: string;
  handle: Ref<WriterHandle>;
};

/** The editor of a text that saves itself. In the browser alone. */
export function TextWriter(props: TextWriterProps) {
  const { opened, typed, href, place, addendum, zone, handle } = props;
  const editor = useRef<EditorHandle>(null);
  // What stands here is read from this, never from the editor: when the page is left, the editor is gone before its words are saved.
  const standing = useRef(() => typed ?? opened.content);
  const current = () => standing.current();
  const show = (content: RichDocument) => {
    editor.current?.show(content);
    standing.current = () => content;
  };
  const begun = useRef(opened.content);
  const save = useAutosave({ opened, isTyped: typed !== null, href, place, read: current, show });
  useImperativeHandle(handle, () => ({
    async save() {
      // What a template said and nobody changed is saved, too, when somebody asks.
      if (save.state.version === 0) save.changed();
      const { phase, dirty } = await save.saveNow();
      return phase === "still" && !dirty;
    },
    begin(template) {
      const written = current();
      const isBegun = isEmptyDocument(written) || saysTheSame(written, begun.current);
      show(isBegun ? template : addDocument(written, template));
      begun.current = template;
      // A template that nobody has written in is no note yet.
      if (!isBegun || save.state.version > 0 || save.state.dirty) save.changed();
      return isBegun ? "begun" : "added";
    },
  }));
  useEffect(() => {
    if (typed) save.changed();
  }, []);
  return (
    <>
      {save.restored && save.state.phase !== "conflict" && <Restored onDiscard={save.discard} />}
      <RichEditor
        handle={editor}
        document={typed ?? opened.content}
        label={props.label}
        placeholder={props.placeholder}
        mentionsHref={props.mentionsHref}
        onChange={(read) => {
          standing.current = read;
          save.changed();
        }}
        onSave={() => void save.saveNow()}
        focused={typed !== null}
        aside={<SaveState state={save.state} kept={save.kept} zone={zone} />}
      />
      {save.state.phase === "conflict" && save.stored && (
        <Conflict stored={save.stored} mine={current()} zone={zone} onChoose={save.choose} />
      )}
      {save.state.phase === "signed" && addendum && <ToAddendum {...addendum} owner={place.owner} read={current} />}
    </>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <div role="status">
      <Notice tone="calm" className="mb-4">
        <p>
          Recuperamos deste aparelho o que ainda não estava guardado na CÁRIS.{" "}
          <button type="button" className="link min-h-11 font-medium" onClick={onDiscard}>
            Descartar
          </button>
        </p>
      </Notice>
    </div>
  );
}

type ToAddendumProps = { href: string; form: string; owner: string; read: () => RichDocument };

/** What was written too late is taken along, to become an addendum. */
function ToAddendum({ href, form, owner, read }: ToAddendumProps) {
  const navigate = useNavigate();
  return (
    <p className="mt-3">
      <Link
        to={href}
        className="link inline-flex min-h-11 items-center font-medium"
        onClick={(event) => {
          event.preventDefault();
          void saveDraft({ owner, form }, { addendum: documentToText(read()) }, "").then(() => navigate(href));
        }}
      >
        Levar o que escrevi para um adendo
      </Link>
    </p>
  );
}
