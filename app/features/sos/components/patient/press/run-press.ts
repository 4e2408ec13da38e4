import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import { tryOnce, type Held } from "./held-press";
import { letGo, sendLater, type Sent } from "./press";

/** Where a press stands: on its way; not gone yet, or not before she signs in, and whether it survives this page; not taken as it is. */
export type Standing = "sending" | "waiting" | "waiting-here" | "sign-in" | "sign-in-here" | "refused";

type Hearers = {
  onStanding: (standing: Standing) => void;
  /** Hears the alert's id, once. */
  onSent: (id: string) => void;
  /** Hears that the API does not take the press as it is, for another way to try. */
  onRefused?: (() => void) | undefined;
};

/** A press that is being seen to until it has arrived. */
export type Run = {
  key: string;
  /** Tries at once: the network is back, or the page is looked at again. */
  tryNow(): void;
  /** Somebody else (the service worker, another tab) has sent it. */
  arrived(id: string): void;
  /** Takes back a press that has not left. One that arrives all the same is said to have. */
  takeBack(): void;
  /** The page goes. */
  stop(): void;
};

/** Pauses (s) before the tries after the first; the last one from then on. */
const pauses = [2, 4, 8, 15];
/** Longest wait (ms) for the device to forget a press that has arrived: what is still there is sent again and is the same. */
const forgetting = 400;

const pauseAfter = (tries: number) => seconds(pauses[Math.min(tries, pauses.length) - 1] ?? 2);

type Course = {
  held: Held;
  hearers: Hearers;
  /** Nothing more is to be tried: arrived, refused, taken back or left. */
  isOver: boolean;
  hasArrived: boolean;
  isWaiting: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/** Forgets a press on the device; never waits for it for long. */
function forgotten({ held }: Course): Promise<void> {
  return inTime(held.item.then(letGo), forgetting, () => undefined);
}

function end(course: Course): void {
  course.isOver = true;
  clearTimeout(course.timer);
}

function arrive(course: Course, id: string): void {
  if (course.hasArrived) return;
  course.hasArrived = true;
  end(course);
  void forgotten(course).then(() => course.hearers.onSent(id));
}

/** Said at once, whatever is tried besides: that may come to nothing. */
function refuse(course: Course): void {
  end(course);
  const { onRefused, onStanding } = course.hearers;
  onStanding("refused");
  if (onRefused) void forgotten(course).then(onRefused);
}

/** No login stands: the device keeps the press until there is one, and nothing is asked meanwhile but when the page is looked at again. */
function awaitSignIn(course: Course): void {
  course.isWaiting = false;
  course.hearers.onStanding("sign-in-here");
  void course.held.item.then((item) => item && !course.isOver && course.hearers.onStanding("sign-in"));
}

/** Not gone: said at once, whether or not the device has put it down yet, and tried again after a while. */
function wait(course: Course): void {
  if (!course.isWaiting) course.hearers.onStanding("waiting-here");
  course.isWaiting = true;
  void course.held.item.then((item) => {
    if (item === null || course.isOver) return;
    course.hearers.onStanding("waiting");
    sendLater();
  });
  clearTimeout(course.timer);
  course.timer = setTimeout(() => void attempt(course), pauseAfter(course.held.tries));
}

async function attempt(course: Course): Promise<void> {
  if (course.isOver) return;
  const answer: Sent | null = await tryOnce(course.held);
  if (answer?.then === "sent") return arrive(course, answer.id);
  if (answer === null || course.isOver) return;
  if (answer.then === "refused") refuse(course);
  else if (answer.then === "sign-in") awaitSignIn(course);
  else wait(course);
}

/**
 * Sends a press and sends it again, with growing pauses, until it has arrived. The device keeps it meanwhile if it can; nothing here
 * waits for that.
 */
export function runPress(held: Held, hearers: Hearers): Run {
  const course: Course = { held, hearers, isOver: false, hasArrived: false, isWaiting: false, timer: undefined };
  hearers.onStanding("sending");
  void attempt(course);
  return {
    key: held.press.key,
    tryNow: () => void attempt(course),
    arrived: (id) => arrive(course, id),
    takeBack() {
      end(course);
      void held.item.then(letGo);
    },
    stop: () => end(course),
  };
}
