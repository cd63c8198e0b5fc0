import { beforeEach, describe, expect, test } from 'vitest'
import {
  caretOf,
  openArticle,
  placeState,
  rememberCaret,
  resetView,
  select,
  setHiddenKinds,
  showScreen,
  viewState,
} from '#renderer/app/view-state.ts'

beforeEach(resetView)

describe('the view', () => {
  test('begins in the library with nothing open', () => {
    expect(viewState.get()).toEqual({
      screen: 'library',
      article: null,
      selected: [],
      lastSelected: null,
      hiddenKinds: [],
      matter: null,
      passage: [],
    })
  })

  test('keeps the article and the selection while another screen is shown', () => {
    openArticle('a')
    select(['n1'])
    showScreen('export')
    expect(viewState.get()).toMatchObject({ screen: 'export', article: 'a', selected: ['n1'] })
  })

  test('drops the selection with its article, and keeps the kinds hidden', () => {
    openArticle('a')
    select(['n1'])
    setHiddenKinds(['source'])
    openArticle('b')
    expect(viewState.get()).toEqual({
      screen: 'annotate',
      article: 'b',
      selected: [],
      lastSelected: null,
      hiddenKinds: ['source'],
      matter: null,
      passage: [],
    })
  })
})

describe('the caret', () => {
  test('is where it was when an article is opened again', () => {
    openArticle('a')
    rememberCaret('a', 120)
    openArticle('b')
    openArticle('a')
    expect(placeState.get()).toEqual({ article: 'a', offset: 120 })
    expect([caretOf('a'), caretOf('b')]).toEqual([120, 0])
  })

  test('draws nothing anew when it moves', () => {
    openArticle('a')
    const before = viewState.get()
    rememberCaret('a', 5)
    expect(viewState.get()).toBe(before)
  })
})
