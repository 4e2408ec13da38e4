import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { PageHeader } from "~/ui/page-header";
import { TextArea } from "~/ui/form/text-area";
import type { WireMessage } from "../../chat.schema";
import { editWindow, longestMessage } from "../../message/limits";
import { reactionNames } from "../../message/message";
import { MessageFiles } from "./message-files";
import { reactionWords } from "./reaction-words";
import { WordsWithLinks } from "./words-with-links";

type OneMessageProps = {
  roomId: string;
  message: WireMessage;
  who: string;
  you: string;
  canWrite: boolean;
  reader: Reader;
  refused: { message: string; fields: Record<string, string> } | null;
};

/** A message with all that can be done with it, in plain forms: the menu of the thread as a page. */
export function OneMessage({ roomId, message, who, you, canWrite, reader, refused }: OneMessageProps) {
  const own = message.senderId === you;
  const at = Date.parse(message.createdAt);
  const back = { to: `${paths.chatRoom(roomId)}?around=${message.seq}`, label: "Conversa" };
  const gone = message.deletedAt !== undefined;
  return (
    <div className="mx-auto h-full max-w-form overflow-y-auto px-4 pb-8 pt-2 lg:pt-6">
      <PageHeader title="Uma mensagem" lead={`${own ? "Você" : who}, ${formatWhen(at, reader)}`} back={back} />
      <FormError message={refused?.message} />
      <blockquote className="rounded-lg border border-line bg-raised px-4 py-3">
        {message.files.length > 0 && <MessageFiles files={message.files} />}
        <p className="whitespace-pre-wrap wrap-anywhere">
          {gone ? "Esta mensagem foi apagada." : <WordsWithLinks>{message.content}</WordsWithLinks>}
        </p>
      </blockquote>
      {canWrite && !gone && (
        <>
          <p className="mt-4">
            <Button asChild variant="quiet">
              <Link to={`${paths.chatRoom(roomId)}?reply=${message.id}`}>Responder</Link>
            </Button>
          </p>
          <ReactionForms message={message} you={you} />
          {own && message.content !== "" && reader.now - at < editWindow && (
            <Form method="post" className="mt-8 space-y-3">
              <TextArea
                name="content"
                label="Mudar o texto"
                hint="Até 15 minutos depois do envio. Quem lê vê que foi editada."
                defaultValue={message.content}
                longest={longestMessage}
                required
              />
              <Button name="intent" value="edit">
                Salvar a mudança
              </Button>
            </Form>
          )}
          {own && (
            <Form method="post" className="mt-8 border-t border-line pt-5">
              <p className="mb-3 text-ink-soft">
                Apagar vale para todos: as palavras somem de vez e fica só a marca de que havia uma mensagem.
              </p>
              <Button name="intent" value="delete" variant="danger">
                Apagar esta mensagem
              </Button>
            </Form>
          )}
        </>
      )}
    </div>
  );
}

function ReactionForms({ message, you }: { message: WireMessage; you: string }) {
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">Reagir</legend>
      <ul className="mt-2 flex flex-wrap gap-2">
        {reactionNames.map((name) => {
          const { icon: Icon, word } = reactionWords[name];
          const mine = message.reactions.some((one) => one.name === name && one.memberIds.includes(you));
          return (
            <li key={name}>
              <Form method="post">
                <input type="hidden" name="intent" value={mine ? "unreact" : "react"} />
                <Button
                  name="name"
                  value={name}
                  variant="quiet"
                  aria-pressed={mine}
                  className={mine ? "bg-act-wash" : ""}
                >
                  <Icon aria-hidden="true" className="size-5" />
                  {word}
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
