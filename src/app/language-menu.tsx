import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { chooseLanguage, languageName, languages } from '@/words/languages';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';

/** The languages that the page speaks, each by its own name; nothing where there is no choice. */
export function LanguageMenu() {
  const spoken = useLanguage();
  if (languages.length < 2) return null;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('header.language', { name: languageName(spoken) })}
        >
          <IconLanguage size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === spoken}
            rightSection={language === spoken && <IconCheck size={14} />}
            // Where its words cannot be fetched, the page goes on in the language it speaks.
            onClick={() => void chooseLanguage(language).catch(() => undefined)}
          >
            {languageName(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
