import { useEffect, useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { lastOwner } from "~/ui/device/owner";
import type { FormValues } from "~/ui/draft/draft-store";
import { useOutboxNews } from "~/ui/outbox/use-news";
import { outboxOf } from "~/ui/outbox/outbox-store";
import { sendOutbox } from "~/ui/outbox/send-outbox";
import { OfflineEntryForm } from "./offline-entry-form";
import { freshEntry } from "./queue-entry";
import { QueuedNotice } from "./queued-notice";
import { deviceZone } from "~/lib/zone";

/** The zone of the device: without network nobody knows the member's. */

/** Writing for whoever was last signed in on this device, without a word from the server. */
export function OfflineEntry() {
  const [owner, setOwner] = useState<string | null>();
  useEffect(() => {
    lastOwner().then(setOwner, () => setOwner(null));
  }, []);
  if (owner === undefined) return null;
  return owner === null ? <NobodyHere /> : <Writing owner={owner} />;
}

function NobodyHere() {
  return (
    <>
      <p className="text-lg">
        Para guardar aqui o que você escreve, entre na sua conta uma vez neste aparelho, com internet.
      </p>
      <p className="mt-6">
        <Button asChild>
          <a href={paths.login(paths.diaryNew())}>Entrar</a>
        </Button>
      </p>
    </>
  );
}

function Writing({ owner }: { owner: string }) {
  const zone = deviceZone();
  const [opened, setOpened] = useState<FormValues>(() => freshEntry(zone));
  const [saved, setSaved] = useState(false);
  const waiting = useWaiting(owner);
  const onSaved = () => {
    setSaved(true);
    setOpened(freshEntry(zone));
    scrollTo({ top: 0 });
    if (navigator.onLine) void sendOutbox();
  };
  return (
    <>
      {saved && waiting > 0 && <QueuedNotice />}
      <p role="status" className="mb-6 text-ink-soft empty:hidden">
        {waitingWords(waiting, saved)}
      </p>
      <OfflineEntryForm
        key={String(opened.key)}
        opened={opened}
        place={{ owner, form: paths.diaryNew(), entryId: null, zone }}
        onSaved={onSaved}
      />
    </>
  );
}

/** Only how many: whoever opens this page has not signed in. */
function waitingWords(waiting: number, saved: boolean): string {
  if (waiting === 0) return saved ? "Enviada. Ela já está no seu diário." : "";
  return waiting === 1
    ? "1 anotação espera a internet neste aparelho."
    : `${waiting} anotações esperam a internet neste aparelho.`;
}

/** How many entries wait; tries to send them when the network comes back. */
function useWaiting(owner: string): number {
  const [waiting, setWaiting] = useState(0);
  const count = () =>
    void outboxOf(owner).then(
      (items) => setWaiting(items.length),
      () => undefined,
    );
  useOutboxNews(count);
  useEffect(() => {
    const send = () => void sendOutbox().catch(() => undefined);
    count();
    if (navigator.onLine) send();
    addEventListener("online", send);
    return () => removeEventListener("online", send);
  }, [owner]);
  return waiting;
}
