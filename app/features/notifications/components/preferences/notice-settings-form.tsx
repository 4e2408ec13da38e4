import { Form, useNavigation } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { classNames } from "~/ui/class-names";
import { Switch } from "~/ui/form/switch";
import { TextField } from "~/ui/form/text-field";
import type { NoticeChannel, NoticeKind } from "~/features/kernel/said/notice-rule";
import { shortChannelLabels } from "../notice/notice-copy";

type NoticeSettingsFormProps = {
  kinds: { kind: NoticeKind; label: string; wanted: NoticeChannel[] }[];
  /** What there is to choose from: WhatsApp only for who agreed to it. */
  channels: NoticeChannel[];
  quiet: { on: boolean; from: string; to: string };
  errors: Record<string, string>;
};

/** What one gets by which way, and when one is left in peace. */
export function NoticeSettingsForm({ kinds, channels, quiet, errors }: NoticeSettingsFormProps) {
  const pending = useNavigation().formData?.get("intent") === "preferences";
  return (
    <Form method="post" className="max-w-reading space-y-8">
      <ActingAs />
      <input type="hidden" name="intent" value="preferences" />
      <fieldset>
        <legend className="text-lg font-semibold dense:text-base">O que chega fora da CÁRIS</legend>
        <p className="mt-1 text-ink-soft">
          Dentro da CÁRIS tudo aparece no sino. Fora, as palavras são sempre neutras: nenhum nome, nada do que foi
          escrito.
          {channels.includes("whatsapp") &&
            " O que estiver marcado em WhatsApp e em SMS vai pelo WhatsApp, e por SMS só se não der para entregar."}
        </p>
        <div className="@container">
          <KindTable kinds={kinds} channels={channels} />
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold dense:text-base">Horário de silêncio</legend>
        <Switch
          name="quiet"
          label="Não me avisar neste horário"
          hint="O que chegar espera e vem em um só aviso depois. Pedidos de ajuda chegam sempre a quem atende."
          defaultChecked={quiet.on}
        />
        <div className="flex max-w-form flex-wrap gap-4">
          <TextField name="from" type="time" label="Das" defaultValue={quiet.from} error={errors.from} required />
          <TextField name="to" type="time" label="Às" defaultValue={quiet.to} error={errors.to} required />
        </div>
      </fieldset>
      <Button pending={pending} pendingLabel="Salvando…">
        Salvar escolhas
      </Button>
    </Form>
  );
}

/** Where the columns would not fit (large text, small phone) each kind is a block with its choices named; four need more room than three. */
const narrowOfThree = {
  head: "@max-[17rem]:sr-only",
  row: "@max-[17rem]:block",
  cell: "@max-[17rem]:block @max-[17rem]:text-left",
  choice:
    "@max-[17rem]:flex @max-[17rem]:w-full @max-[17rem]:flex-row-reverse @max-[17rem]:justify-end @max-[17rem]:gap-3",
  word: "@max-[17rem]:not-sr-only",
};
/** Four stand two by two, so that the page does not become twice as long. */
const narrowOfFour = {
  head: "@max-[21rem]:sr-only",
  row: "@max-[21rem]:block",
  cell: "@max-[21rem]:inline-block @max-[21rem]:w-1/2 @max-[21rem]:text-left @max-[12rem]:w-full",
  choice:
    "@max-[21rem]:flex @max-[21rem]:w-full @max-[21rem]:flex-row-reverse @max-[21rem]:justify-end @max-[21rem]:gap-3",
  word: "@max-[21rem]:not-sr-only",
};

function KindTable({ kinds, channels }: Pick<NoticeSettingsFormProps, "kinds" | "channels">) {
  const narrow = channels.length > 3 ? narrowOfFour : narrowOfThree;
  return (
    <table className="mt-4 w-full border-y border-line">
      <thead className={narrow.head}>
        <tr className="text-sm text-ink-soft">
          <th scope="col" className="py-2 text-left font-normal">
            Aviso
          </th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="w-14 py-2 text-center font-normal sm:w-18">
              {shortChannelLabels[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {kinds.map(({ kind, label, wanted }) => (
          <tr key={kind} className={narrow.row}>
            <th scope="row" className={classNames("py-2 pr-2 text-left font-normal hyphens-auto", narrow.row)}>
              {label}
            </th>
            {channels.map((channel) => (
              <td key={channel} className={classNames("text-center", narrow.cell)}>
                <label className={classNames("inline-grid size-11 place-items-center dense:size-9", narrow.choice)}>
                  <span className={classNames("sr-only", narrow.word)}>
                    <span className="sr-only">{`${label}: `}</span>
                    {shortChannelLabels[channel]}
                  </span>
                  <input
                    type="checkbox"
                    name="wanted"
                    value={`${kind}/${channel}`}
                    defaultChecked={wanted.includes(channel)}
                    className="size-5"
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
