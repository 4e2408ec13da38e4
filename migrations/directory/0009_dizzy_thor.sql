CREATE TABLE `key_place` (
	`place` text PRIMARY KEY NOT NULL,
	`kid` text NOT NULL,
	`started_at` integer NOT NULL,
	`cursor` text,
	`rewrapped` integer NOT NULL,
	`left` integer NOT NULL,
	`unreadable` integer NOT NULL,
	`example` text,
	`checked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ring_key` (
	`ring` text NOT NULL,
	`kid` text NOT NULL,
	`current_at` integer,
	`may_go` integer NOT NULL,
	`waits_for` text NOT NULL,
	`checked_at` integer NOT NULL,
	PRIMARY KEY(`ring`, `kid`)
);
