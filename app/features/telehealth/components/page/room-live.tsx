import { useEffect, useState } from "react";
import { RingLoading } from "~/ui/feedback/ring-loading";
import { Notice } from "~/ui/feedback/notice";
import type { LiveRoom, LiveRoomProps } from "../call/live-room";

type Live = { LiveRoom: typeof LiveRoom };

/** Whether this document may use the camera: one that was not loaded as a room's may not. */
function mayUseCamera(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature("camera") ?? true;
}

/** The call, which comes after the page; until then, and without JavaScript for good, what it needs is said. */
export function RoomLive(props: LiveRoomProps) {
  const [live, setLive] = useState<Live | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!mayUseCamera()) return location.reload();
    let gone = false;
    import("../call/live-room").then(
      (ready) => gone || setLive(ready),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (live) return <live.LiveRoom {...props} />;
  if (failed)
    return (
      <Notice title="A sala não carregou">
        <p>Confira sua conexão e abra esta página de novo.</p>
      </Notice>
    );
  return (
    <>
      <RingLoading label="Preparando a sala" />
      <p className="mt-3 text-ink-soft">
        A chamada precisa de JavaScript. Se a sala não aparecer em alguns segundos, ligue o JavaScript neste navegador
        ou use outro aparelho.
      </p>
      {props.otherwise}
    </>
  );
}
