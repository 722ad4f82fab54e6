import { Button, SegmentedControl, SimpleGrid } from '@mantine/core';
import type { FlowKind } from '@bellhop/schema';
import { templateTopics, templates, type Template } from '@bellhop/templates';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './template-gallery.module.css';

interface TemplateGalleryProps {
  isBusy: boolean;
  onTemplate: (id: string) => void;
  onEmpty: (kind: FlowKind) => void;
}

/** Complete flows to start from, and empty ones of each kind. */
export function TemplateGallery({ isBusy, onTemplate, onEmpty }: TemplateGalleryProps) {
  const { t } = useMessages();
  return (
    <Panel title={t('flows.gallery.title')} text={t('flows.gallery.text')}>
      {templateTopics.map((topic) => (
        <Topic key={topic} title={t(`flows.gallery.topic.${topic}`)}>
          {templates
            .filter((template) => template.topic === topic)
            .map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                isBusy={isBusy}
                onTake={() => {
                  onTemplate(template.id);
                }}
              />
            ))}
        </Topic>
      ))}
      <EmptyFlow isBusy={isBusy} onEmpty={onEmpty} />
    </Panel>
  );
}

function Topic({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={classes['topic']}>
      <h3>{title}</h3>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
        {children}
      </SimpleGrid>
    </section>
  );
}

interface TemplateCardProps {
  template: Template;
  isBusy: boolean;
  onTake: () => void;
}

function TemplateCard({ template, isBusy, onTake }: TemplateCardProps) {
  const { t, locale } = useMessages();
  const { name, description } = template.about(locale);
  return (
    <article className={classes['card']}>
      <h4>{name}</h4>
      <p>{description}</p>
      <Button
        variant="light"
        size="compact-md"
        disabled={isBusy}
        aria-label={t('flows.gallery.takeNamed', { name })}
        onClick={onTake}
      >
        {t('flows.gallery.take')}
      </Button>
    </article>
  );
}

const kinds: readonly FlowKind[] = ['conversation', 'silent', 'subflow'];

function EmptyFlow({ isBusy, onEmpty }: Pick<TemplateGalleryProps, 'isBusy' | 'onEmpty'>) {
  const { t } = useMessages();
  const [kind, setKind] = useState<FlowKind>('conversation');
  return (
    <section className={classes['topic']}>
      <h3>{t('flows.gallery.empty')}</h3>
      <SegmentedControl
        className={classes['kinds']}
        aria-label={t('flows.gallery.empty')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`flows.kind.${value}`) }))}
        onChange={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'conversation');
        }}
      />
      <p className={classes['about']}>{t(`flows.gallery.about.${kind}`)}</p>
      <Button
        variant="default"
        disabled={isBusy}
        onClick={() => {
          onEmpty(kind);
        }}
      >
        {t('flows.gallery.emptyDo')}
      </Button>
    </section>
  );
}
