import { Form } from "@remix-run/react";
import { Notice } from "~/ui/feedback/notice";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";

type Props = {
  /** Since when there is an address (ms); null while there is none. */
  since: number | null;
  /** The address, right after it was made: it is shown this once. */
  url: string | null;
  /** It was just switched off. */
  isOff: boolean;
  reader: Reader;
};

/** Her agenda in the calendar she uses anyway: how to get the address there, and what it shows to whom has it. */
export function CalendarFeed({ since, url, isOff, reader }: Props) {
  return (
    <div className="max-w-reading space-y-6">
      <p>
        Quem tem o endereço vê só as iniciais e os horários, das últimas 4 semanas aos próximos 6 meses. Ele não pede
        senha: guarde como uma.
      </p>
      {url !== null && (
        <Notice tone="calm">
          <p className="font-semibold">Este é o endereço. Ele aparece só agora.</p>
          <TextField
            name="url"
            label="Endereço da sua agenda"
            type="url"
            defaultValue={url}
            readOnly
            className="mt-3"
          />
          <ul className="mt-3 list-disc space-y-1 pl-5">
            <li>Google Agenda: “Outras agendas”, “Por URL”.</li>
            <li>Outlook: “Adicionar calendário”, “Assinar da Web”.</li>
            <li>iPhone e Mac: “Adicionar calendário assinado”.</li>
          </ul>
        </Notice>
      )}
      {isOff && <Notice tone="calm">O endereço foi desligado. Quem o tinha não vê mais nada.</Notice>}
      {since !== null && url === null && !isOff && (
        <p>
          Há um endereço em uso, criado <RelativeTime at={since} zone={reader.zone} now={reader.now} />. Se ele se
          perdeu ou foi visto por alguém, crie outro: o antigo deixa de valer na hora. Para não ter nenhum, desligue.
        </p>
      )}
      <Form method="post" className="flex flex-wrap gap-3">
        <ActingAs />
        <Button name="intent" value="make" variant={since === null ? "primary" : "quiet"}>
          {since === null ? "Criar endereço" : "Criar outro endereço"}
        </Button>
        {since !== null && !isOff && (
          <Button name="intent" value="end" variant="quiet">
            Desligar o endereço
          </Button>
        )}
      </Form>
    </div>
  );
}
