import {
  ActionBar,
  Button,
  ButtonLink,
  Checkbox,
  CheckResults,
  Deadline,
  EmptyState,
  Form,
  MessageThread,
  Notice,
  Pager,
  PageTitle,
  SearchForm,
  Section,
  Select,
  type StatusName,
  StatusTag,
  Table,
  Tag,
  Textarea,
  TextInput,
} from '../../src/ui/index.ts';
import { Frame, type Look } from './frame.tsx';

const statuses: [StatusName, string][] = [
  ['draft', '一時保存'],
  ['submitted', '受付済'],
  ['inReview', '審査中'],
  ['queried', '確認事項あり'],
  ['resubmitted', '修正済'],
  ['confirmed', '審査終了'],
  ['settingPending', 'システム設定待ち'],
  ['scheduled', '利用開始待ち'],
  ['effective', '利用開始済'],
  ['withdrawn', '取下げ'],
  ['rejected', '不承諾'],
  ['invalidated', '無効'],
  ['expired', '期限切れ'],
];

export function Queue({ look }: { look: Look }) {
  return (
    <Frame look={look} title="審査待ち一覧" desk current="審査" width="wide">
      <PageTitle lead="受付の古い順に並んでいます。">審査待ち一覧</PageTitle>
      <SearchForm
        action="/queue"
        label="絞り込み"
        submit={
          <Button variant="secondary" icon="search">
            絞り込む
          </Button>
        }
      >
        <Select
          name="kind"
          label="申込分類"
          placeholder="すべて"
          options={[
            { value: 's', label: '機器共用' },
            { value: 'p', label: '料金プラン' },
          ]}
        />
        <TextInput name="q" type="search" label="企業・事業所" />
      </SearchForm>
      <Section id="list" title="審査を待っている申込">
        <Table
          id="queue"
          caption="審査待ち"
          captionHidden
          cards
          columns={[
            { label: '受付番号', nowrap: true },
            { label: '待ち日数', align: 'end', nowrap: true },
            { label: '申込分類' },
            { label: '企業・事業所' },
            { label: '利用開始希望日', nowrap: true },
            { label: '自動確認', nowrap: true },
            { label: '期限', nowrap: true },
            { label: '状態', nowrap: true },
          ]}
          rows={statuses.slice(0, 6).map(([status, word], index) => ({
            key: status,
            strong: index === 0,
            cells: [
              <a href={`/review/${index}`}>260005{index}A</a>,
              `${6 - index}日`,
              '機器共用（解除）',
              'ナックス商事株式会社 第二営業所',
              '2027/01/05',
              index % 2 ? (
                <Tag tone="warning" icon="warning">
                  要確認 1
                </Tag>
              ) : (
                <Tag tone="success" icon="check">
                  適合
                </Tag>
              ),
              <Deadline
                day="12月18日"
                left={index === 0 ? '本日まで' : `あと${index * 3}日`}
                level={index === 0 ? 'over' : index === 1 ? 'soon' : 'calm'}
              />,
              <StatusTag status={status}>{word}</StatusTag>,
            ],
          }))}
        />
        <Pager label="ページ" previous={{ href: '/q?b', label: '前へ' }} next={{ href: '/q?a', label: '次へ' }}>
          51～100件目
        </Pager>
      </Section>
    </Frame>
  );
}

export function Review({ look }: { look: Look }) {
  return (
    <Frame
      look={look}
      title="申込内容 審査"
      desk
      current="審査"
      crumbs={[{ label: '審査待ち一覧', href: '/queue' }, { label: '申込内容 審査' }]}
    >
      <PageTitle
        above="2600055A　ナックス商事株式会社 第二営業所"
        beside={<StatusTag status="inReview">審査中</StatusTag>}
      >
        申込内容 審査
      </PageTitle>
      <Notice tone="success" live title="審査を開始しました">
        担当はあなたです。
      </Notice>
      <Notice tone="danger" title="ほかの担当者が先に審査を終了しています">
        <p>12月1日 10:04に審査 太郎が審査を終了しました。</p>
      </Notice>
      <Section id="checks" title="自動確認の結果">
        <CheckResults
          label="自動確認の結果"
          checks={[
            {
              key: '1',
              result: 'pass',
              resultLabel: '適合',
              title: '機器共用先は同一企業の事業所です',
              evidence: 'NAC001（ナックス商事株式会社 第一営業所）',
            },
            {
              key: '2',
              result: 'warn',
              resultLabel: '要確認',
              title: '利用開始日までに端末がありません',
              evidence: '端末追加の申込みが未登録です。',
            },
            {
              key: '3',
              result: 'fail',
              resultLabel: '不適合',
              title: '機器共用の関係が見つかりません',
              evidence: '2026年12月1日時点の契約',
            },
          ]}
        />
      </Section>
      <Section id="messages" title="やりとり">
        <MessageThread
          label="やりとり"
          messages={[
            {
              key: '1',
              from: '審査 花子',
              at: '2026/12/01 10:20',
              mine: true,
              text: '端末の追加について教えてください。\n利用開始日は同じでよろしいですか。',
            },
            { key: '2', from: '混載 一郎', at: '2026/12/01 13:05', text: '同じ日でお願いします。' },
          ]}
        />
        <Form action="/query">
          <Textarea name="query" label="確認事項" hint="申込担当者とシステム管理責任者にメールで届きます。" />
          <ActionBar>
            <Button variant="secondary">確認事項を送る</Button>
          </ActionBar>
        </Form>
      </Section>
      <Form action="/end">
        <ActionBar>
          <Button size="large">審査を終了する</Button>
          <Button size="large" variant="danger">
            不承諾にする
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function Pieces({ look }: { look: Look }) {
  return (
    <Frame look={look} title="部品" desk current="契約">
      <PageTitle>部品</PageTitle>
      <Section id="statuses" title="状態">
        <div class="actions">
          {statuses.map(([status, word]) => (
            <StatusTag key={status} status={status}>
              {word}
            </StatusTag>
          ))}
        </div>
      </Section>
      <Section id="buttons" title="ボタン">
        {(['large', 'normal', 'small'] as const).map((size) => (
          <ActionBar key={size}>
            {(['primary', 'secondary', 'tertiary', 'danger'] as const).map((variant) => (
              <Button
                key={variant}
                variant={variant}
                size={size}
                icon={variant === 'secondary' ? 'download' : undefined}
              >
                申込内容を登録する
              </Button>
            ))}
          </ActionBar>
        ))}
      </Section>
      <EmptyState
        title="申込みはまだありません"
        action={
          <ButtonLink href="/guidance" variant="secondary">
            申込みをはじめる
          </ButtonLink>
        }
      >
        登録した申込みがここに並びます。
      </EmptyState>
      <Section id="wide" title="横に長い表">
        <Table
          id="wide-table"
          caption="スケジュール表"
          columns={['利用開始日', '契約情報', '機器共用', '回線', '証明書', '請求先', '料金プラン', '備考'].map(
            (label) => ({ label, nowrap: true }),
          )}
          rows={['2027年1月5日（火）', '2027年1月12日（火）'].map((day) => ({
            key: day,
            cells: [
              day,
              '12月25日まで',
              '12月18日まで',
              '10月30日まで',
              '12月18日まで',
              '12月25日まで',
              '12月25日まで',
              '年末年始の休止期間を除く',
            ],
          }))}
          foot={['合計', '—', '—', '—', '—', '—', '—', '—']}
        />
        <Checkbox name="release" value="NAC001" label="機器共用の解除" ariaLabel="機器共用の解除 NAC001" labelHidden />
      </Section>
    </Frame>
  );
}
