DROP INDEX `chat_member_unread`;--> statement-breakpoint
CREATE INDEX `chat_member_waiting` ON `chat_member` (`clinic_id`,`member_id`,`last_at`,`room_id`) WHERE unread > 0 and left_at is null;--> statement-breakpoint
CREATE INDEX `diary_unread_newest` ON `diary_unread` (`clinic_id`,`psychologist_id`,`entry_id`,`patient_id`);