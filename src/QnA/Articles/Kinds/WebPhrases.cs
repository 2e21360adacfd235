using System.Collections.Frozen;

namespace QnA.Articles.Kinds;

/// <summary>
/// Words that web pages put around articles, collected from common publishing systems (WordPress, Invision Community,
/// Discourse, news sites' templates). Lower case, no punctuation, one phrase a line.
/// </summary>
internal static class WebPhrases
{
    /// <summary>Furniture when nothing else stands on the line.</summary>
    public static readonly FrozenSet<string> WholeLine = Set(
        """
        jump to content
        skip to content
        skip to main content
        skip to navigation
        menu
        main menu
        navigation
        home
        search
        close
        next
        previous
        next article
        previous article
        next post
        previous post
        back to top
        top
        share
        share article
        tweet
        pin it
        print
        email
        save
        save article
        copy link
        link copied
        facebook
        twitter
        linkedin
        whatsapp
        reddit
        more
        view all
        view comments
        see all
        show more
        show comments
        load more
        click here
        learn more
        continue reading
        read full article
        subscribe
        subscribed
        unsubscribe
        donate
        log in
        login
        log out
        sign in
        sign in now
        sign up
        sign up now
        register
        register now
        register a new account
        create an account
        create new
        join now
        posted
        reply
        report
        report post
        quote
        edit
        like
        dislike
        follow
        followers
        following
        advertisement
        advertisment
        advertising
        article continues below advertisement
        article continues after advertisement
        story continues below advertisement
        story continues below
        continue reading below
        ads
        ad
        sponsored
        sponsored content
        promoted
        promoted content
        paid content
        image
        images
        photos
        play video
        watch now
        loading
        please wait
        terms of use
        terms of service
        terms and conditions
        privacy policy
        cookie policy
        privacy
        contact us
        about us
        all rights reserved
        tags
        topics
        categories
        uncategorized
        print this page
        font size
        search by
        skip ad
        previous slide
        next slide
        prev article next article
        previous article next article
        back to image
        need help
        about this capture
        """);

    /// <summary>Furniture when a short line starts like this.</summary>
    public static readonly string[] Start = [.. Set(
        """
        sign in to
        sign in with
        sign up for
        sign up to
        sign up with
        log in to
        log in with
        already have an account
        already a member
        already a subscriber
        create an account or
        create a free account
        dont have an account
        you need to be a member
        you need to be logged in
        you must be logged in
        you must log in
        please log in
        please sign in
        please enable javascript
        subscribe to our
        subscribe to the
        subscribe now
        subscribe today
        follow us on
        follow our
        like us on
        find us on
        powered by
        share this article
        share this story
        share this post
        share this page
        share on
        share via
        share to
        read more
        read also
        read next
        read full
        read the full
        also read
        see also
        click here to
        click to share
        tap here to
        join the conversation
        download our app
        download the app
        get the latest
        get our
        all rights reserved
        privacy policy
        cookie policy
        we use cookies
        we and our partners use
        this site uses cookies
        this website uses cookies
        by signing up you
        by subscribing you
        by continuing to use
        by clicking
        enter your email
        your email address
        please enter
        email address
        recently browsing
        no registered users viewing
        users viewing this
        support our journalism
        support independent journalism
        comments are closed
        no comments yet
        leave a comment
        leave a reply
        post a comment
        add a comment
        write a comment
        be the first to comment
        view all comments
        filed under
        posted in
        tagged
        tags
        topics
        copyright ©
        estimated reading time
        min read
        """)];

    /// <summary>Headings above links to other stories.</summary>
    public static readonly FrozenSet<string> RelatedHeading = Set(
        """
        you may also like
        you might also like
        you may like
        you might like
        you may also be interested in
        related
        related stories
        related articles
        related posts
        related topics
        related news
        related content
        related links
        related coverage
        related reading
        more stories
        more news
        more on this story
        more on this topic
        more like this
        more from this author
        more from this section
        recommended
        recommended for you
        recommended stories
        recommended articles
        recommended posts
        recommended reading
        read next
        up next
        see also
        most popular
        most read
        most viewed
        popular stories
        popular now
        trending
        trending now
        trending stories
        top stories
        latest news
        latest stories
        latest articles
        recent posts
        around the web
        from around the web
        from the web
        promoted stories
        sponsored stories
        dont miss
        editors picks
        what to read next
        in case you missed it
        """);

    private static FrozenSet<string> Set(string lines) =>
        lines.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
}
