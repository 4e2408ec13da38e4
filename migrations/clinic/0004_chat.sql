CREATE TABLE `chat_member` (
	`clinic_id` text NOT NULL,
	`room_id` text NOT NULL,
	`member_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`read_seq` integer DEFAULT 0 NOT NULL,
	`unread` integer DEFAULT 0 NOT NULL,
	`stretch` integer DEFAULT 0 NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `room_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `chat_member_list` ON `chat_member` (`clinic_id`,`member_id`,`last_at`,`room_id`) WHERE left_at is null;--> statement-breakpoint
CREATE INDEX `chat_member_unread` ON `chat_member` (`clinic_id`,`member_id`) WHERE unread > 0 and left_at is null;--> statement-breakpoint
CREATE INDEX `chat_member_rooms` ON `chat_member` (`clinic_id`,`member_id`,`room_id`);--> statement-breakpoint
CREATE TABLE `chat_room` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`pair_key` text,
	`patient_id` text,
	`psychologist_id` text,
	`name_sealed` text,
	`read_only_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`version` integer NOT NULL,
	`last_seq` integer DEFAULT 0 NOT NULL,
	`last_at` integer,
	`last_sender` text,
	`last_sealed` text,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chat_room_pair` ON `chat_room` (`clinic_id`,`pair_key`);