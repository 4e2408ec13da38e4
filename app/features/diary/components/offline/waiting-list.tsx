import { Link, useNavigate } from "@remix-run/react";
import { CloudOff } from "lucide-react";
import { useState } from "react";
import { paths } from "~/paths";
import { readDraft, saveDraft } from "~/ui/draft/draft-store";
import { sameValues } from "~/ui/draft/form-values";
import { tell } from "~/ui/outbox/news";
import { dropFromOutbox, type OutboxItem } from "~/ui/outbox/outbox-store";
import { textOf } from "../entry/entry-fields";
import { excerpt } from "../list/excerpt";

const act = "link -ml-1 inline-flex min-h-11 items-center px-1";

/** Entries that wait on this device, each with why and what can be done. */
export function WaitingList({ items }: { items: OutboxItem[] }) {
  return (
    <section aria-labelledby="a-espera" className="mb-8">
      <h2 id="a-espera" className="text-lg">
        Neste aparelho
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.key} className="py-4">
            <WaitingEntry item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingEntry({ item }: { item: OutboxItem }) {
  return (
    <article>
      <p className="flex items-start gap-2 text-sm text-ink-soft">
        <CloudOff aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <Why waiting={item.waiting} />
      </p>
      <h3 className="mt-1 text-lg leading-snug wrap-anywhere">{textOf(item.values, "title")}</h3>
      <p className="mt-1 line-clamp-2 max-w-reading font-own-words italic wrap-anywhere text-ink-soft">
        {excerpt(textOf(item.values, "content"))}
      </p>
      {item.waiting.for === "sign-in" && (
        <Link to={paths.login(paths.diary())} className={act}>
          Entrar de novo
        </Link>
      )}
      {item.waiting.for === "correction" && <Correct item={item} />}
      <GiveUp item={item} />
    </article>
  );
}

function Why({ waiting }: { waiting: OutboxItem["waiting"] }) {
  if (waiting.for === "network") return <span>guardada neste aparelho, à espera de internet</span>;
  if (waiting.for === "sign-in") return <span>guardada neste aparelho; entre de novo para enviar</span>;
  const said = Object.values(waiting.fields).join(" ") || waiting.message;
  return <span className="text-wrong-text">guardada neste aparelho; falta corrigir: {said}</span>;
}

/** Opens the form again with the words in it, unless another draft is there that this would overwrite. */
async function openAgain(item: OutboxItem): Promise<boolean> {
  const { owner, form, values, key } = item;
  const draft = await readDraft({ owner, form });
  if (draft && !sameValues(draft, values, "key")) return false;
  if (!(await saveDraft({ owner, form }, values, key))) return false;
  await dropFromOutbox(item);
  return true;
}

function Correct({ item }: { item: OutboxItem }) {
  const navigate = useNavigate();
  const [taken, setTaken] = useState(false);
  const correct = async () => {
    if (await openAgain(item)) navigate(item.form);
    else setTaken(true);
  };
  return (
    <>
      <button type="button" className={act} onClick={() => void correct()}>
        Corrigir
      </button>
      {taken && (
        <p role="alert" className="text-sm">
          Há outro texto começado nesse formulário.{" "}
          <Link to={item.form} className="link">
            Salve ou descarte
          </Link>{" "}
          primeiro.
        </p>
      )}
    </>
  );
}

function GiveUp({ item }: { item: OutboxItem }) {
  const giveUp = async () => {
    await dropFromOutbox(item);
    tell({ what: "changed" });
  };
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-soft hover:underline">
        Apagar
      </summary>
      <p>Ela só existe neste aparelho: apagada, não dá para desfazer.</p>
      <button type="button" className="link min-h-11 text-wrong-text" onClick={() => void giveUp()}>
        Apagar deste aparelho
      </button>
    </details>
  );
}
