import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { formatHour } from "~/ui/time/format-time";
import type { AlertHead } from "~/features/sos/board/alert";

type LiveNoticeProps = { live: Pick<AlertHead, "id" | "raisedAt" | "status">; zone: string };

/** A call for help is open already: the way to it. */
export function LiveNotice({ live, zone }: LiveNoticeProps) {
  return (
    <div className="rounded-lg border-l-4 border-act bg-act-wash px-4 py-4">
      <h2 className="text-xl">O seu pedido está aberto</h2>
      <p className="mt-1">
        {live.status === "acknowledged"
          ? "Alguém da equipe já respondeu."
          : `Recebemos às ${formatHour(live.raisedAt, { zone })}. Veja quem foi chamado e o que fazer agora.`}
      </p>
      <p className="mt-3">
        <Button asChild wide>
          <a href={paths.sosAlert(live.id)}>Acompanhar o meu pedido</a>
        </Button>
      </p>
    </div>
  );
}
