import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { LanguageDraft } from './language.ts';
import { FaqEditor } from './faq/faq-editor.tsx';
import { FaqList } from './faq/faq-list.tsx';
import { ImportEntries } from './faq/import-entries.tsx';
import { ImportIntents } from './intents/import-intents.tsx';
import { IntentEditor } from './intents/intent-editor.tsx';
import { IntentList } from './intents/intent-list.tsx';
import { StarterDialog } from './intents/starter-dialog.tsx';
import { useImports } from './import/use-imports.ts';
import { QualityPanel } from './quality/quality-panel.tsx';
import { tabsFor, type LanguageTab } from './tabs.ts';
import { TryBox } from './try/try-box.tsx';
import { UnansweredPanel } from './unanswered/unanswered-panel.tsx';
import classes from './language.module.css';

/** Intents and questions side by side on a desk, one after the other on a phone; then what is open and how good it is. */
export function LanguageTabs({ draft }: { draft: LanguageDraft }) {
  const { t } = useMessages();
  const me = useMe();
  const { tab, id } = useParams();
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const mayTeach = may(me?.role, 'teachLanguage');
  const tabs = tabsFor({ isNarrow, mayTeach });
  const current = tabs.find(({ key, holds }) => key === tab || holds.some((each) => each === tab));
  const shown = (current ?? tabs[0])?.key ?? 'intents';
  // A phone has no room for both; the question list brings its own place to try an entry.
  const isTrying = !isNarrow || (id === undefined && (shown === 'intents' || shown === 'faq'));
  return (
    <>
      {isTrying && <TryBox />}
      <nav className={classes['tabs']} aria-label={t('understanding.tabs')}>
        {tabs.map(({ key, label }) => (
          <Link key={key} to={`/language/${key}`} aria-current={key === shown ? 'page' : undefined}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <TabContent draft={draft} tab={shown} asked={tab} id={id} isNarrow={isNarrow} />
    </>
  );
}

interface TabContentProps {
  draft: LanguageDraft;
  tab: LanguageTab;
  /** As the address says: on a desk the question list is part of the first tab. */
  asked: string | undefined;
  id: string | undefined;
  isNarrow: boolean;
}

function TabContent({ draft, tab, asked, id, isNarrow }: TabContentProps) {
  const me = useMe();
  const mayEdit = may(me?.role, 'editLanguage');
  switch (tab) {
    case 'unanswered':
      return <UnansweredPanel draft={draft} mayEdit={mayEdit} />;
    case 'quality':
      return <QualityPanel draft={draft} mayEdit={mayEdit} />;
    default:
      return (
        <Taught
          draft={draft}
          side={asked === 'faq' ? 'faq' : 'intents'}
          id={id}
          isNarrow={isNarrow}
          mayEdit={mayEdit}
        />
      );
  }
}

interface TaughtProps {
  draft: LanguageDraft;
  side: 'intents' | 'faq';
  id: string | undefined;
  isNarrow: boolean;
  mayEdit: boolean;
}

function Taught({ draft, side, id, isNarrow, mayEdit }: TaughtProps) {
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const imports = useImports();
  const { intents, faq } = draft;
  const intent = side === 'intents' ? intents.find((each) => each.id === id) : undefined;
  const entry = side === 'faq' ? faq.find((each) => each.id === id) : undefined;
  const close = () => void navigate(`/language/${side}`);
  const intentList = (
    <IntentList
      intents={intents}
      openId={intent?.id}
      mayEdit={mayEdit}
      isNarrow={isNarrow}
      onStarter={() => {
        setStarting(true);
      }}
      onImport={() => {
        imports.open('intents');
      }}
    />
  );
  const faqList = (
    <FaqList
      entries={faq}
      openId={entry?.id}
      mayEdit={mayEdit}
      onImport={() => {
        imports.open('faq');
      }}
    />
  );
  const open =
    intent !== undefined ? (
      <IntentEditor
        key={intent.id}
        stored={intent}
        intents={intents}
        mayEdit={mayEdit}
        onClose={close}
      />
    ) : entry !== undefined ? (
      <FaqEditor key={entry.id} stored={entry} mayEdit={mayEdit} onClose={close} />
    ) : null;
  const list = side === 'intents' ? intentList : faqList;
  return (
    <>
      <StarterDialog
        draft={draft}
        isOpen={isStarting}
        onClose={() => {
          setStarting(false);
        }}
      />
      {imports.of === 'intents' && <ImportIntents draft={draft} onClose={imports.close} />}
      {imports.of === 'faq' && <ImportEntries draft={draft} onClose={imports.close} />}
      {isNarrow ? (
        (open ?? list)
      ) : open === null ? (
        <div className={classes['pair']}>
          {intentList}
          {faqList}
        </div>
      ) : (
        <div className={classes['opened']}>
          <SideList openId={id}>{list}</SideList>
          {open}
        </div>
      )}
    </>
  );
}

/** The list beside an open record, scrolled to where that record stands in it. */
function SideList({ openId, children }: { openId: string | undefined; children: ReactNode }) {
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = side.current?.querySelector('[aria-current="page"]');
    if (side.current === null || !(row instanceof HTMLElement)) return;
    side.current.scrollTop = row.offsetTop - side.current.clientHeight / 2;
  }, [openId]);
  return (
    <div ref={side} className={classes['side']}>
      {children}
    </div>
  );
}
