CREATE TABLE `member_word` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	`tail` text NOT NULL,
	`role` text NOT NULL,
	`listed` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `at`)
);
--> statement-breakpoint
INSERT INTO `member_word` (`clinic_id`, `member_id`, `at`, `tail`, `role`, `listed`)
WITH RECURSIVE `part`(`clinic_id`, `member_id`, `role`, `listed`, `n`, `tail`) AS (
	SELECT `clinic_id`, `id`, `role`, `listed`, 0, `sort_name` FROM `member`
	UNION ALL
	SELECT `clinic_id`, `member_id`, `role`, `listed`, `n` + 1, substr(`tail`, min(ifnull(nullif(instr(`tail`, ' '), 0), 9999), ifnull(nullif(instr(`tail`, '-'), 0), 9999)) + 1)
	FROM `part` WHERE (instr(`tail`, ' ') > 0 OR instr(`tail`, '-') > 0) AND `n` < 40
)
SELECT `clinic_id`, `member_id`, `at`, `tail`, `role`, `listed` FROM (
	SELECT *, row_number() OVER (PARTITION BY `clinic_id`, `member_id` ORDER BY `n`) AS `at` FROM `part`
	WHERE `n` > 0 AND `tail` <> '' AND substr(`tail`, 1, 1) NOT IN (' ', '-')
) WHERE `at` <= 11;
--> statement-breakpoint
CREATE INDEX `member_word_role` ON `member_word` (`clinic_id`,`role`,`tail`,`member_id`);--> statement-breakpoint
CREATE INDEX `member_word_listed` ON `member_word` (`clinic_id`,`tail`,`member_id`) WHERE listed = 1;--> statement-breakpoint
DROP INDEX `member_surname`;--> statement-breakpoint
DROP INDEX `member_role_surname`;--> statement-breakpoint
ALTER TABLE `member` DROP COLUMN `surname`;